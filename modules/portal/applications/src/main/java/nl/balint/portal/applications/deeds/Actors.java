package nl.balint.portal.applications.deeds;

import java.util.Optional;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.members.Principals;

/** As what somebody who signed in acts, by what they may at this instant. */
public final class Actors {

    /** What whoever handles applications may. */
    public static final String HANDLE = "applications:handle";

    /** What whoever advises on new groups may. */
    public static final String ADVISE = "applications:advise";

    /** What whoever decides on new groups may. */
    public static final String DECIDE = "applications:decide";

    private final Rights rights;

    public Actors(Rights rights) {
        this.rights = rights;
    }

    public Optional<Actor> office(Visitor visitor) {
        return rights.may(visitor, HANDLE) ? Optional.of(Actor.office(visitor.userId())) : Optional.empty();
    }

    public Optional<Actor> committee(Visitor visitor) {
        return rights.may(visitor, ADVISE) ? Optional.of(Actor.committee(visitor.userId())) : Optional.empty();
    }

    public Optional<Actor> board(Visitor visitor) {
        return rights.may(visitor, DECIDE) ? Optional.of(Actor.board(visitor.userId())) : Optional.empty();
    }

    /** For a group: as its leader, or else as its member. */
    public static Optional<Actor> inGroup(Visitor visitor, String groupId) {
        if (visitor.is(Principals.leader(groupId))) {
            return Optional.of(Actor.leader(visitor.userId(), groupId));
        }
        return visitor.is(Principals.reader(groupId))
                ? Optional.of(Actor.member(visitor.userId(), groupId))
                : Optional.empty();
    }
}

package nl.balint.portal.members.own;

import java.util.function.UnaryOperator;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;
import nl.balint.portal.members.Principals;

/** Lets whoever belongs to the group of an address in; for anybody else that group is not there. */
public final class GroupDoor {

    private final Groups groups;
    private final Rights rights;

    public GroupDoor(Groups groups, Rights rights) {
        this.groups = groups;
        this.rights = rights;
    }

    /** Somebody in their group. */
    public record Entered(Visitor visitor, Group group) {

        public boolean leads() {
            return visitor.is(Principals.leader(group.id()));
        }
    }

    /** Whoever may read the group's area now. */
    public Entered reader(Request request) {
        // Asked before the group is looked up, so that the question tells nothing about the group.
        Visitor visitor = rights.requireSecondFactor(request);
        return entered(request, visitor, Principals::reader);
    }

    /** Whoever may read it and has shown only just who they are, so that they may take things of all along. */
    Entered taker(Request request) {
        Entered entered = reader(request);
        rights.requireRecent(request);
        return entered;
    }

    /** Whoever runs the group now. */
    public Entered leader(Request request) {
        Visitor visitor = rights.requireSecondFactor(request);
        return entered(request, visitor, Principals::leader);
    }

    private Entered entered(Request request, Visitor visitor, UnaryOperator<String> principal) {
        Group group = groups.findBySlug(request.placeholder("slug")).orElseThrow(GroupDoor::missing);
        if (!visitor.is(principal.apply(group.id()))) {
            rights.refused(visitor, "group:" + group.id());
            throw missing();
        }
        return new Entered(visitor, group);
    }

    static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "page.missing");
    }
}

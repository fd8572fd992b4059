package nl.balint.portal.members;

import java.time.Instant;
import nl.balint.cms.security.Belonging;
import nl.balint.cms.security.Belongings;

/** Tells the door who belongs where at an instant, out of the register. */
final class MembersBelonging implements Belonging {

    private final Members members;
    private final GroupRights rights;

    MembersBelonging(Members members, GroupRights rights) {
        this.members = members;
        this.rights = rights;
    }

    @Override
    public Belongings of(String userId, Instant at) {
        String name = members.find(userId).map(member -> member.name().full()).orElse("");
        return new Belongings(name, rights.principals(userId, at), rights.roles(userId, at));
    }
}

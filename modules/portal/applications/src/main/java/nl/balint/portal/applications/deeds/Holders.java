package nl.balint.portal.applications.deeds;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Principals;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;

/** Who holds an office of the society, to be written to. */
public record Holders(Register register) {

    /** The mail addresses of those who hold that office for the whole country, each once. */
    public List<String> addresses(String role, Instant now) {
        List<SocietyRole> roles = Arrays.stream(SocietyRole.values())
                .filter(each -> Principals.role(each).equals(role))
                .toList();
        return register.assignments().at(now).stream()
                .filter(Assignment::isNational)
                .filter(assignment -> roles.contains(assignment.role()))
                .flatMap(assignment -> register.members().find(assignment.memberId()).stream())
                .filter(Member::isCurrent)
                .map(member -> member.contact().email())
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }
}

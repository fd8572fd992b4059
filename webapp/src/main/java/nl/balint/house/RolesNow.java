package nl.balint.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.publishing.screens.WriterScreens;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Assignments;

/** Who has which roles of the society now. */
record RolesNow(Assignments assignments, Clock clock) implements WriterScreens.Roles {

    @Override
    public Map<String, Set<String>> now() {
        return assignments.at(clock.instant()).stream()
                .filter(Assignment::isNational)
                .collect(groupingBy(
                        Assignment::memberId,
                        mapping(assignment -> assignment.role().word(), toSet())));
    }
}

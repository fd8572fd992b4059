package nl.balint.portal.members.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.balint.cms.workflow.Task;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestRooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A leader says that they stop: the office hears of it, and at that midnight the group is closed to them. */
class LeaderLeavesTest {

    private final TestRooms rooms = new TestRooms();
    private final Group zeist = rooms.house.society.group("Zeist");
    private final Member helene = rooms.house.society.person("Hélène", "", "Büchner");
    private final Member anne = rooms.house.society.person("Anne", "van den", "Berg");
    private final Membership leads =
            rooms.house.society.join(helene, zeist, MembershipKind.LEADER, Term.from(LocalDate.of(2020, 1, 1)));
    private final String address = "/mijn/groepen/" + zeist.slug();
    private final String end = address + "/leden/" + helene.id() + "/beeindigen/" + leads.id();

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void perADay() {
        rooms.house.society.join(anne, zeist);
        String own = address + "/leden/" + helene.id();
        assertThat(rooms.page(helene, own).select("form[action$='/" + leads.id() + "']"))
                .hasSize(1);

        assertThat(rooms.post(helene, end, "when", "day", "day", "2027-05-01", "reason", "NO_TIME")
                        .statusCode())
                .isEqualTo(303);

        assertThat(rooms.workflow.tasks().list(Set.of("role:secretariaat", "role:pam")))
                .extracting(Task::what)
                .allSatisfy(task -> assertThat(task.due()).isEqualTo(Term.startOf(LocalDate.of(2027, 5, 1))))
                .hasSize(2);
        rooms.house.clock.put("2027-04-30T21:59:59Z");
        assertThat(rooms.get(helene, own).statusCode()).isEqualTo(200);
        assertThat(rooms.page(anne, address).text()).doesNotContain("Zonder begeleider");

        rooms.house.clock.put("2027-04-30T22:00:00Z");
        assertThat(rooms.get(helene, own).statusCode()).isEqualTo(404);
        assertThat(rooms.get(helene, address).statusCode()).isEqualTo(404);
        assertThat(rooms.page(anne, address).text()).contains("Zonder begeleider");
    }

    @Test
    void atOnceLeadsThemHome() {
        rooms.house.society.join(anne, zeist);

        assertThat(rooms.post(helene, end, "when", "now", "reason", "NO_TIME")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("/mijn")
                .doesNotContain(zeist.slug());
    }
}

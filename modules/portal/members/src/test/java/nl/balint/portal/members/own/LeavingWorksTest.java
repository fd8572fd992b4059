package nl.balint.portal.members.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.workflow.Task;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupArea;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PRIVACY R-RET-6: who leaves a group says what becomes of what they made for it. */
class LeavingWorksTest extends LedGroupRooms {

    /** Documents, as another module keeps them: by group and person. */
    private final Set<String> documents = new HashSet<>();

    private Membership seat;

    @BeforeEach
    void anneBroughtADocument() {
        if (documents.isEmpty()) {
            house.register.groups().addArea(new Shelf());
        }
        documents.add(group.id() + anne.id());
        seat = house.register.memberships().inGroup(group.id()).stream()
                .filter(one -> one.memberId().equals(anne.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoIsStillInTheGroupIsAskedNothingAndFindsNothing() {
        assertThat(rooms.get(anne, works()).statusCode()).isEqualTo(404);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whoLeftChoosesToTakeTheirOwnBack() {
        tell();
        leaves("now", "");

        assertThat(asked())
                .singleElement()
                .satisfies(task -> assertThat(task.what().address()).isEqualTo(works()));
        assertThat(rooms.page(anne, works()).text()).contains("Documenten die alleen van u zijn", "Mededelingen");
        assertThat(rooms.post(anne, works(), "works", "GO").statusCode()).isEqualTo(303);

        assertThat(documents).doesNotContain(group.id() + anne.id());
        assertThat(announcements().list(group.id())).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void whoLeavesItToTheGroupLosesNothing() {
        tell();
        leaves("now", "");

        rooms.post(anne, works(), "works", "STAY");

        assertThat(documents).contains(group.id() + anne.id());
        assertThat(announcements().list(group.id())).hasSize(1);
        assertThat(asked()).isEmpty();
    }

    @Test
    void whoGoesOnADayToComeCanChooseBeforeItAndAfterIt() {
        leaves(
                "day",
                Term.dayOf(house.clock.instant().plus(Duration.ofDays(30))).toString());

        assertThat(rooms.get(anne, works()).statusCode()).isEqualTo(200);
        Instant now = house.clock.instant();
        house.clock.put(now.plus(Duration.ofDays(40)).toString());
        assertThat(rooms.get(anne, address).statusCode()).isEqualTo(404);
        assertThat(rooms.get(anne, works()).statusCode()).isEqualTo(200);
        house.clock.put(now.toString());
    }

    @Test
    void whoStaysInTheGroupInAnotherWayIsNotAsked() {
        house.society.join(anne, group, MembershipKind.SECRETARY, Term.from(house.clock.instant()));

        leaves("now", "");

        assertThat(asked()).isEmpty();
    }

    @Test
    void whoMadeNothingIsNotAsked() {
        documents.remove(group.id() + anne.id());

        leaves("now", "");

        assertThat(asked()).isEmpty();
    }

    @Test
    void anotherFindsNothingThere() {
        leaves("now", "");

        assertThat(rooms.get(stranger, works()).statusCode()).isEqualTo(404);
        assertThat(rooms.get(leader, works()).statusCode()).isEqualTo(404);
        assertThat(rooms.post(leader, works(), "works", "GO").statusCode()).isEqualTo(404);
        assertThat(documents).contains(group.id() + anne.id());
    }

    private void leaves(String when, String day) {
        String end = address + "/leden/" + anne.id() + "/beeindigen/" + seat.id();
        assertThat(rooms.post(leader, end, "when", when, "day", day, "reason", "NO_TIME")
                        .statusCode())
                .isEqualTo(303);
    }

    private void tell() {
        house.saves.once(content -> announcements()
                .add(
                        content,
                        new Announcement("", group.id(), anne.id(), house.clock.instant(), "Lunch", "Om twaalf.")));
    }

    private Announcements announcements() {
        return new Announcements(house.society.repository, house.register.ids());
    }

    private List<Task> asked() {
        return rooms.workflow.tasks().list(Set.of("member:" + anne.id()));
    }

    private String works() {
        return "/mijn/bijdragen/" + group.id();
    }

    /** What another module keeps in the areas of groups. */
    private final class Shelf implements GroupArea {

        @Override
        public void open(Content content, Group opened) {
            // Nothing is laid in a new group.
        }

        @Override
        public int worksOf(String groupId, String memberId) {
            return documents.contains(groupId + memberId) ? 1 : 0;
        }

        @Override
        public void takeBack(String groupId, String memberId) {
            documents.remove(groupId + memberId);
        }
    }
}

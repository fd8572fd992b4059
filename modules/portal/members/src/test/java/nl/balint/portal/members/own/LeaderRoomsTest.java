package nl.balint.portal.members.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.MembershipState;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestRooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaders do with their own group, and nobody else. */
class LeaderRoomsTest extends LedGroupRooms {

    @Test
    void aLeaderInvitesSeveralAtOnce() {
        HttpResponse<byte[]> answer = rooms.post(
                leader,
                address + "/leden/uitnodigen",
                "kind",
                "MEMBER",
                "people",
                "Zoë d'Hondt zoe" + number + "@praktijk.example\nA.B. ten Brink <abel" + number + "@praktijk.example>");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(rooms.page(leader, address + "/leden").select("tbody th").eachText())
                .contains("Zoë d'Hondt", "A.B. ten Brink");
        assertThat(house.accounts().findByEmail("zoe" + number + "@praktijk.example"))
                .isPresent();
    }

    @Test
    void aLineThatIsWrongInvitesNobody() {
        HttpResponse<byte[]> answer = rooms.post(
                leader,
                address + "/leden/uitnodigen",
                "kind",
                "MEMBER",
                "people",
                "Zoë d'Hondt goed" + number + "@praktijk.example\nzonder adres\nalleen@adres.example");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(TestRooms.parsed(answer).text())
                .contains("Op regel 2 staat geen e-mailadres", "Zet op regel 3 een voornaam");
        assertThat(house.register.members().findByEmail("goed" + number + "@praktijk.example"))
                .isEmpty();
    }

    @Test
    void noRoleIsTakenFromWhatIsSent() {
        HttpResponse<byte[]> answer = rooms.post(
                leader,
                address + "/leden/uitnodigen",
                "kind",
                "LEADER",
                "people",
                "Zoë d'Hondt roof" + number + "@praktijk.example",
                "roles",
                "beheer");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void aLeaderEndsAMembershipPerDay() {
        Membership seat = house.register.memberships().ofMember(anne.id()).get(0);

        HttpResponse<byte[]> answer = rooms.post(
                leader,
                address + "/leden/" + anne.id() + "/beeindigen/" + seat.id(),
                "when",
                "day",
                "day",
                "2027-05-01",
                "reason",
                "NO_TIME");

        assertThat(answer.statusCode()).isEqualTo(303);
        Membership ended =
                house.register.memberships().find(group.id(), seat.id()).orElseThrow();
        assertThat(ended.stateAt(house.clock.instant())).isEqualTo(MembershipState.ENDING);
        assertThat(ended.term().endDay()).contains(LocalDate.of(2027, 5, 1));
    }

    @Test
    void whoLeadsIsNotForLeadersToChange() {
        Membership leads = house.register.memberships().ofMember(leader.id()).get(0);
        Member second = house.society.person("Tweede" + number, "", "Begeleider");
        house.society.join(second, group, MembershipKind.CO_LEADER, Term.from(LocalDate.of(2020, 1, 1)));

        assertThat(rooms.post(
                                second,
                                address + "/leden/" + leader.id() + "/beeindigen/" + leads.id(),
                                "when",
                                "now",
                                "reason",
                                "NOT_TOLD")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSecretaryRunsTheGroupButMakesNoOther() {
        assertThat(rooms.post(leader, address + "/leden/" + anne.id() + "/secretaris")
                        .statusCode())
                .isEqualTo(303);
        Member bram = house.society.person("Bram" + number, "de", "Boer");
        house.society.join(bram, group);

        assertThat(rooms.get(anne, address + "/leden").statusCode()).isEqualTo(200);
        assertThat(rooms.post(anne, address + "/leden/" + bram.id() + "/secretaris")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPersonOfAnotherGroupIsOutOfReach() {
        Membership other = house.register.memberships().ofMember(stranger.id()).get(0);

        assertThat(rooms.get(leader, address + "/leden/" + stranger.id()).statusCode())
                .isEqualTo(404);
        assertThat(rooms.post(leader, address + "/leden/" + anne.id() + "/pauze/" + other.id(), "from", "2027-02-01")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rooms.get(leader, address + "/leden/" + stranger.id() + "/kaartje.vcf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void leadersSetWhatTheGroupAgreedOn() {
        HttpResponse<byte[]> answer = rooms.post(
                leader,
                address + "/instellingen",
                "days",
                "MONDAY",
                "start",
                "20:00",
                "minutes",
                "90",
                "minimum",
                "8",
                "maximum",
                "10",
                "rule",
                "VETO",
                "acquaintance",
                "DIRECT",
                "number",
                "666",
                "name",
                "Gekaapt");

        assertThat(answer.statusCode()).isEqualTo(303);
        Group changed = house.register.groups().get(group.id());
        assertThat(changed.meeting().minutes()).isEqualTo(90);
        assertThat(changed.size().maximum()).isEqualTo(10);
        assertThat(changed.name()).isEqualTo(group.name());
        assertThat(changed.number()).isEqualTo(group.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leden", "/leden/uitnodigen", "/instellingen", "/mededelingen/nieuw"})
    void whatIsForLeadersIsNotThereForMembers(String place) {
        assertThat(rooms.get(anne, address + place).statusCode()).isEqualTo(404);
        assertThat(rooms.get(leader, address + place).statusCode()).isEqualTo(200);
    }
}

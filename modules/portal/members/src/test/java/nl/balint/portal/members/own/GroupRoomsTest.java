package nl.balint.portal.members.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.MembershipState;
import nl.balint.portal.members.Sharing;
import nl.balint.portal.members.Sharing.Circle;
import nl.balint.portal.members.Sharing.Field;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestHouse;
import nl.balint.portal.members.TestRooms;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One house for all tests: opening it takes longer than they do. Each has a group of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupRoomsTest {

    private static int number;

    private TestRooms rooms;
    private TestHouse house;
    private Group group;
    private Member leader;
    private Member anne;
    private Member stranger;
    private String address;

    @BeforeAll
    void open() {
        rooms = new TestRooms();
        house = rooms.house;
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @BeforeEach
    void aGroupWithALeaderAndAMember() {
        number++;
        group = house.society.group("Zeist " + number);
        leader = house.society.person("Hélène" + number, "", "Büchner");
        anne = house.society.person("Anne" + number, "van den", "Berg");
        stranger = house.society.person("Sjoerd" + number, "", "Ykema");
        house.society.join(leader, group, MembershipKind.LEADER, Term.from(LocalDate.of(2020, 1, 1)));
        house.society.join(anne, group);
        house.society.join(stranger, house.society.group("Haarlem " + number));
        address = "/mijn/groepen/" + group.slug();
    }

    @Test
    void aMemberFindsThePeopleOfTheGroup() {
        Document page = rooms.page(anne, address);

        assertThat(page.select("h1").text()).isEqualTo(group.name());
        assertThat(page.select("tbody th").eachText())
                .containsExactly(
                        leader.name().full() + " begeleider", anne.name().full() + " lid");
        assertThat(page.select("nav[aria-label^=Onderdelen van] a").eachText())
                .containsExactly("Mensen", "Mededelingen", "Documenten", "Nieuwe leden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/adreslijst.csv", "/adreslijst.vcf", "/mededelingen", "/leden", "/instellingen"})
    void aForeignGroupLooksLikeOneThatIsNotThere(String place) {
        HttpResponse<byte[]> foreign = rooms.get(stranger, address + place);
        HttpResponse<byte[]> missing = rooms.get(stranger, "/mijn/groepen/bestaat-niet" + place);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(alike(foreign)).isEqualTo(alike(missing));
        assertThat(rooms.get(secretariat(), address + place).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leden", "/leden/uitnodigen", "/instellingen", "/mededelingen/nieuw"})
    void whatIsForLeadersIsNotThereForMembers(String place) {
        assertThat(rooms.get(anne, address + place).statusCode()).isEqualTo(404);
        assertThat(rooms.get(leader, address + place).statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheSecondStepNoGroupOpensAndNoneIsTold() {
        assertThat(rooms.getHalf(anne, address).statusCode()).isEqualTo(302);
        assertThat(rooms.getHalf(anne, "/mijn/groepen/bestaat-niet").statusCode())
                .isEqualTo(302);
        assertThat(text(rooms.getHalf(anne, "/mijn"))).contains("tweede stap").doesNotContain(group.name());
    }

    @Test
    void aMembershipThatEndsClosesTheOpenTab() {
        assertThat(rooms.get(anne, address).statusCode()).isEqualTo(200);
        Membership seat = house.register.memberships().ofMember(anne.id()).get(0);

        house.society.change(content ->
                house.register.memberships().end(content, seat, house.clock.instant(), Membership.LeavingReason.MOVED));

        assertThat(rooms.get(anne, address).statusCode()).isEqualTo(404);
        assertThat(rooms.page(anne, "/mijn").text()).contains("U hoort nog niet bij een groep");
    }

    @Test
    void whatSomebodyKeepsToThemselvesIsNowhere() {
        house.society.change(content -> house.register
                .members()
                .save(
                        content,
                        anne.withSharing(Sharing.STANDARD
                                .with(Field.MOBILE, Circle.NOBODY)
                                .with(Field.EMAIL, Circle.LEADERS))));
        Member bram = house.society.person("Bram" + number, "de", "Boer");
        house.society.join(bram, group);

        for (String place : List.of("", "/adreslijst.csv", "/adreslijst.vcf")) {
            assertThat(text(rooms.get(bram, address + place)))
                    .doesNotContain(anne.contact().email());
            assertThat(text(rooms.get(leader, address + place)))
                    .contains(anne.contact().email());
        }
        assertThat(text(rooms.get(leader, address + "/leden/" + anne.id() + "/kaartje.vcf")))
                .doesNotContain("TEL");
    }

    @Test
    void aNameIsNeverMarkup() {
        Member odd = house.society.person("<script>alert(1)</script>", "", "=cmd|' /C calc'!A0");
        house.society.join(odd, group);

        assertThat(text(rooms.get(anne, address))).doesNotContain("<script>alert");
        assertThat(text(rooms.get(anne, address + "/adreslijst.csv"))).doesNotContain(";=cmd");
    }

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
    void newsIsReadAsItWasWritten() {
        rooms.post(
                leader, address + "/mededelingen", "title", "Zaal <b>2</b>", "text", "Eerste.\n\n<script>x</script>");

        Document page = rooms.page(anne, address + "/mededelingen");

        assertThat(page.select("h2").eachText()).contains("Zaal <b>2</b>");
        assertThat(page.select("main p").eachText()).contains("Eerste.", "<script>x</script>");
        assertThat(rooms.page(anne, "/mijn").text()).contains("Zaal <b>2</b>");
        assertThat(rooms.post(anne, address + "/mededelingen", "title", "Van mij", "text", "x")
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

    private Member secretariat() {
        Member wil = house.society.person("Wil" + number, "", "Verhagen-Aerts");
        house.give(wil, nl.balint.portal.members.SocietyRole.SECRETARIAAT);
        return wil;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Without what differs between any two answers: their numbers and the address. */
    private static String alike(HttpResponse<byte[]> answer) {
        return text(answer).replaceAll("[0-9a-zA-Z]+-[0-9a-zA-Z]+", "");
    }
}

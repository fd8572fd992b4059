package nl.balint.portal.members.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.RequestFailure;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupScreensTest {

    private static final String GROUPS = "/beheer/groepen";

    private final TestOffice office = new TestOffice();
    private final Register register = office.house.register;
    private final Group zeist = office.house.society.group("Zeist");
    private final Group small = office.house.society.group("Haarlem", new GroupSize(1, 1, false));
    private final Member anne = office.house.society.person("Anne", "van den", "Berg");
    private final Member abel = office.house.society.person("Abel", "ten", "Brink");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void groupsAreFoundByPlaceDayRoomAndWhatIsWrong() {
        office.house.society.join(anne, small);

        assertThat(office.words(GROUPS + "?provincie=Utrecht&dag=THURSDAY")).contains("Zeist", "Haarlem");
        assertThat(office.words(GROUPS + "?dag=MONDAY")).contains("Geen groep gevonden");
        assertThat(office.words(GROUPS + "?toon=vrij")).contains("Zeist").doesNotContain("Groep 2");
        assertThat(office.words(GROUPS + "?toon=let-op")).contains("Zeist", "Geen EKC");
    }

    @Test
    void aGroupIsAddedWithAnAreaAndChangedUnderTheSameAddress() {
        Answer added = office.post(GROUPS + "/nieuw", fields("Den Bosch", "7"));
        Group group = register.groups().findBySlug("den-bosch").orElseThrow();

        assertThat(TestOffice.way(added)).isEqualTo(GROUPS + "/" + group.id());
        assertThat(office.house.events("group:" + group.id())).containsExactly("group.added");

        office.post(GROUPS + "/" + group.id() + "/wijzigen", fields("Den Bosch Noord", "7"));

        assertThat(register.groups().get(group.id()).name()).isEqualTo("Den Bosch Noord");
        assertThat(register.groups().get(group.id()).slug()).isEqualTo("den-bosch");
    }

    @Test
    void aNumberIsOfOneGroupOnly() {
        Answer answer = office.post(GROUPS + "/nieuw", fields("Den Bosch", String.valueOf(zeist.number())));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(TestOffice.words(answer)).contains("is van een andere groep");
    }

    @Test
    void somebodyIsLookedUpAndAdded() {
        String add = GROUPS + "/" + zeist.id() + "/toevoegen";
        assertThat(office.words(add + "?zoek=vandenberg")).contains("Anne van den Berg");

        Answer answer = office.post(
                add + "?zoek=vandenberg", "person", anne.id(), "kind", "MEMBER", "from", "2027-01-06", "until", "");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(office.words(GROUPS + "/" + zeist.id())).contains("Anne van den Berg");
        assertThat(office.house.events("member:" + anne.id())).contains("membership.added");
    }

    @Test
    void aFullGroupTakesSomebodyForAReasonOnly() {
        office.house.society.join(anne, small);
        String add = GROUPS + "/" + small.id() + "/toevoegen?zoek=brink";

        Answer refused = office.post(add, "person", abel.id(), "kind", "MEMBER", "from", "2027-01-06");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(office.post(
                                add,
                                "person",
                                abel.id(),
                                "kind",
                                "MEMBER",
                                "from",
                                "2027-01-06",
                                "exception",
                                "tijdelijk, tot 1 juli")
                        .status())
                .isEqualTo(303);
        assertThat(office.words(GROUPS + "/" + small.id())).contains("tijdelijk, tot 1 juli");
    }

    @Test
    void aMembershipEndsOnADayForACategoryOfReason() {
        Membership seat = office.house.society.join(anne, zeist);
        String end = GROUPS + "/" + zeist.id() + "/lidmaatschap/" + seat.id() + "/beeindigen";
        assertThat(office.post(end, "when", "day", "reason", "MOVED").status()).isEqualTo(422);

        office.post(end, "when", "day", "day", "2027-05-01", "reason", "MOVED");

        Membership ended = register.memberships().find(zeist.id(), seat.id()).orElseThrow();
        assertThat(ended.term().endDay()).contains(LocalDate.of(2027, 5, 1));
        assertThat(ended.leaving()).isEqualTo(LeavingReason.MOVED);
    }

    @Test
    void aTransferIsOneDeed() {
        Membership seat = office.house.society.join(anne, zeist);
        String transfer = GROUPS + "/" + zeist.id() + "/lidmaatschap/" + seat.id() + "/overstap";

        office.post(transfer, "group", small.id(), "when", "now");

        assertThat(register.memberships().at(zeist.id(), office.house.clock.instant()))
                .isEmpty();
        assertThat(register.memberships().at(small.id(), office.house.clock.instant()))
                .extracting(Membership::memberId)
                .containsExactly(anne.id());
    }

    @Test
    void aTransferToAFullGroupChangesNothing() {
        Membership seat = office.house.society.join(anne, zeist);
        office.house.society.join(abel, small);

        Answer answer = office.post(
                GROUPS + "/" + zeist.id() + "/lidmaatschap/" + seat.id() + "/overstap",
                "group",
                small.id(),
                "when",
                "now");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(register.memberships().at(zeist.id(), office.house.clock.instant()))
                .hasSize(1);
    }

    @Test
    void aMembershipOfAnotherGroupIsMissing() {
        Membership seat = office.house.society.join(anne, zeist);

        assertThatThrownBy(() -> office.get(GROUPS + "/" + small.id() + "/lidmaatschap/" + seat.id()))
                .isInstanceOf(RequestFailure.class);
    }

    @Test
    void aLeaderHasNothingToLookForHere() {
        office.house.society.join(anne, zeist, MembershipKind.LEADER, Term.from(LocalDate.of(2026, 1, 1)));
        office.as(office.house.visitor(anne));

        assertThatThrownBy(() -> office.get(GROUPS)).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> office.get(GROUPS + "/" + zeist.id())).isInstanceOf(RequestFailure.class);
    }

    private static String[] fields(String name, String number) {
        return new String[] {
            "name",
            name,
            "number",
            number,
            "phase",
            "ACTIVE",
            "phaseSince",
            "2027-01-01",
            "form",
            "ON_SITE",
            "town",
            "Den Bosch",
            "digits",
            "5211",
            "province",
            "Noord-Brabant",
            "audience",
            "GENERAL_PRACTITIONERS",
            "recognised",
            "2026-01-01",
            "days",
            "MONDAY",
            "start",
            "19:30",
            "minutes",
            "120",
            "minimum",
            "8",
            "maximum",
            "12",
            "rule",
            "CONSENSUS",
            "acquaintance",
            "INDIVIDUAL",
            "euros",
            "500"
        };
    }
}

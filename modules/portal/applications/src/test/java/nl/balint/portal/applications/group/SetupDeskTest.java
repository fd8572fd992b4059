package nl.balint.portal.applications.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.AuditQuery;
import nl.balint.portal.applications.Desks;
import nl.balint.portal.applications.TestHouse;
import nl.balint.portal.applications.setup.Setups;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MembershipKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the leaders of a new group settle, who may see it, and how the group becomes active. */
class SetupDeskTest {

    private static final String PAGE = "/mijn/groepen/goes/opstart";

    private final TestHouse house = new TestHouse("2027-03-29T10:00");
    private final Desks desks = new Desks(house);
    private Group goes;
    private Member leader;

    @BeforeEach
    void found() {
        Group made = house.society.group("Goes", "4461", GroupDetails.Rule.CONSENSUS, 0, 12);
        Member mentor = house.society.member("Hélène", "", "Büchner");
        GroupDetails details = made.details();
        goes = made.withState(new GroupState(GroupState.Phase.STARTING, LocalDate.of(2027, 3, 1)))
                .withDetails(new GroupDetails(
                        details.audience(),
                        details.admission(),
                        details.fee(),
                        LocalDate.of(2027, 3, 1),
                        mentor.id(),
                        details.accreditations(),
                        details.description()));
        house.change(content -> {
            house.register.groups().save(content, goes);
            new Setups(house.repository).begin(content, goes.id(), java.util.List.of("price"));
        });
        leader = house.register.members().get(house.society.leader(goes).userId());
    }

    @AfterEach
    void close() {
        desks.close();
        house.close();
    }

    private static Element item(Document page, String word) {
        return page.expectFirst("#" + word);
    }

    @Test
    void aLeaderTicksAndWhoAndWhenStandBesideIt() {
        Document before = desks.page(leader, PAGE);
        assertThat(before.select("progress").attr("max")).isEqualTo("12");
        assertThat(before.select("progress").attr("value")).isEqualTo("0");
        assertThat(before.text()).contains("Hélène Büchner helpt u op weg");
        assertThat(item(before, "price").text()).contains("Hier dacht u bij de aanvraag al over na");
        assertThat(item(before, "fees").text()).doesNotContain("Hier dacht u");

        assertThat(desks.post(leader, PAGE + "/price/geregeld").status()).isEqualTo(303);

        Document after = desks.page(leader, PAGE);
        assertThat(after.select("progress").attr("value")).isEqualTo("1");
        assertThat(item(after, "price").text()).contains("29 maart 2027", "Leider Goes");
        desks.post(leader, PAGE + "/price/open");
        assertThat(item(desks.page(leader, PAGE), "price").text()).doesNotContain("29 maart 2027");
        assertThat(house.security.audit().list(AuditQuery.ALL.about("group:" + goes.id())))
                .extracting(line -> line.event())
                .contains("group.setup-settled", "group.setup-reopened");
    }

    @Test
    void theFirstMeetingMakesTheGroupActiveFromThatDay() {
        house.society.join(house.society.member("Piet", "", "Bakker"), goes, MembershipKind.MEMBER);
        desks.post(leader, PAGE + "/goals/geregeld");

        assertThat(desks.post(leader, PAGE + "/bijeenkomst", "held", "2027-03-25")
                        .status())
                .isEqualTo(303);

        assertThat(house.register.groups().get(goes.id()).state())
                .isEqualTo(new GroupState(GroupState.Phase.ACTIVE, LocalDate.of(2027, 3, 25)));
        assertThatThrownBy(() -> desks.page(leader, PAGE)).isInstanceOf(RequestFailure.class);
        assertThat(new Setups(house.repository).get(goes.id()).ticks()).isEmpty();
        assertThat(house.security.audit().list(AuditQuery.ALL.about("group:" + goes.id())))
                .extracting(line -> line.event())
                .contains("group.first-meeting");
    }

    @Test
    void aDayThatCannotBeIsToldBesideItsField() {
        house.society.join(house.society.member("Piet", "", "Bakker"), goes, MembershipKind.MEMBER);

        assertThat(refused("2027-04-01")).contains("Deze dag moet nog komen");
        assertThat(refused("2027-02-01")).contains("was de groep nog niet erkend");
        assertThat(refused("")).isNotBlank();
        assertThat(house.register.groups().get(goes.id()).state().isStarting()).isTrue();
    }

    @Test
    void aGroupWithoutMembersHasNotMet() {
        assertThat(refused("2027-03-25")).contains("nog geen leden");
    }

    private String refused(String day) {
        var answer = desks.post(leader, PAGE + "/bijeenkomst", "held", day);
        assertThat(answer.status()).isEqualTo(422);
        return org.jsoup.Jsoup.parse(answer.text()).select("[id$=held-problem]").text();
    }

    @Test
    void forOthersItIsNotThere() {
        Member member = house.society.member("Piet", "", "Bakker");
        house.society.join(member, goes, MembershipKind.MEMBER);

        assertThatThrownBy(() -> desks.page(member, PAGE)).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> desks.post(member, PAGE + "/price/geregeld")).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> desks.post(leader, PAGE + "/anders/geregeld")).isInstanceOf(RequestFailure.class);
        assertThat(desks.get(leader, "/mijn/opstart/" + goes.id()).header("Location"))
                .contains(PAGE);
        assertThatThrownBy(() -> desks.get(member, "/mijn/opstart/" + goes.id()))
                .isInstanceOf(RequestFailure.class);
    }
}

package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.balint.cms.workflow.NewTask;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartState.Verdict;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is reminded of what and when: once, also when the house was shut in between and opened again. */
class RemindersTest {

    private static final Actor WIL = Actor.office("wil");

    private final TestHouse house = new TestHouse("2027-03-01T10:00");
    private StartsModule starts = house.starts();

    @AfterEach
    void close() {
        house.close();
    }

    /** The rounds of a morning, and those of the same morning after a restart. */
    private List<String> morning(String day) {
        List<String> before = house.waiting();
        house.forgetMails();
        house.now(day + "T07:30");
        rounds();
        house.reopen();
        starts = house.starts();
        rounds();
        List<String> sent = new ArrayList<>(house.waiting());
        before.forEach(sent::remove);
        return sent;
    }

    private void rounds() {
        house.module.reminders().run();
        starts.reminders().run();
        house.module.digest().run();
    }

    private String requested() {
        StartPlans.send(house, starts, 6);
        String id = starts.starts().list().get(0).id();
        act(Actor.APPLICANT, id, new StartAct.Request(Set.of()));
        return id;
    }

    private void act(Actor actor, String id, StartAct act) {
        assertThat(starts.starting().act(actor, id, act, "").isDone()).isTrue();
    }

    private List<String> late() {
        return house.workflow.tasks().list(Set.of("role:secretariaat")).stream()
                .map(task -> task.what().kind())
                .filter(kind -> kind.equals("start.late"))
                .toList();
    }

    private void holder(String given, SocietyRole role) {
        Member member = house.society.member(given, "", "Verhagen");
        house.change(content -> {
            house.register.members().save(content, member.withContact(new Contact(given + "@balint.example", "")));
            house.register
                    .assignments()
                    .add(
                            content,
                            new Assignment(
                                    "",
                                    member.id(),
                                    role,
                                    Assignment.NATIONAL,
                                    Term.from(java.time.LocalDate.of(2020, 1, 1))));
        });
    }

    @Test
    void aStartThatNobodyTakesUpWaitsForTheSecretariatOnce() {
        requested();

        morning("2027-03-04");
        assertThat(late()).isEmpty();
        morning("2027-03-05");
        morning("2027-03-06");
        assertThat(late()).hasSize(1);
    }

    @Test
    void whoWasAskedForASupplementIsRemindedTwice() {
        String id = requested();
        act(WIL, id, new StartAct.TakeUpStart());
        act(WIL, id, new StartAct.AskSupplement());

        assertThat(morning("2027-03-14")).isEmpty();
        assertThat(morning("2027-03-15")).containsExactly("start-reminder");
        assertThat(morning("2027-03-16")).isEmpty();
        assertThat(morning("2027-04-15")).containsExactly("start-reminder");
        assertThat(morning("2027-05-20")).isEmpty();
    }

    @Test
    void committeeAndBoardAreMailedWithTheirTaskAndRemindedLater() {
        holder("koos", SocietyRole.COMMISSIE);
        holder("ada", SocietyRole.BESTUUR);
        String id = requested();
        act(WIL, id, new StartAct.TakeUpStart());
        house.forgetMails();
        act(WIL, id, new StartAct.FindComplete(Set.of()));
        assertThat(house.letters()).containsExactly("start-advice", "start-for-committee");
        assertThat(house.mails().get(1).values().toString())
                .contains("GRP-2027-0001", "/beheer/groepsstart/" + id)
                .doesNotContain("Siân", "Goes");

        assertThat(morning("2027-03-10")).isEmpty();
        assertThat(morning("2027-03-11")).containsExactly("start-body-reminder");
        assertThat(late()).hasSize(1);
        act(Actor.committee("koos"), id, new StartAct.Advise(Verdict.POSITIVE, "Goed."));
        house.forgetMails();
        act(Actor.committee("noor"), id, new StartAct.Advise(Verdict.POSITIVE, "Goed."));
        assertThat(house.letters()).containsExactly("start-decision", "start-for-board");
        assertThat(morning("2027-03-21")).containsExactlyInAnyOrder("start-body-reminder", "clock-amber");
    }

    @Test
    void aStartThatTakesLongStandsInTheDigest() {
        holder("ada", SocietyRole.BESTUUR);
        requested();

        assertThat(morning("2027-03-24")).containsExactlyInAnyOrder("clock-amber", "clock-digest");
        assertThat(house.mails().toString()).contains("red=[GRP-2027-0001]");
        assertThat(morning("2027-04-02")).containsExactly("clock-digest", "clock-digest");
    }

    @Test
    void whoWaitsIsAskedAfterSixAndElevenMonthsWhetherTheyStillDo() {
        String id = house.confirmed(house.society.person("Dries", "", "Wachter", "3971"), Wishes.of("3971", 25));
        house.act(WIL, id, new JoinAct.PutOnWaitingList());

        assertThat(morning("2027-08-31")).isEmpty();
        assertThat(morning("2027-09-01")).containsExactly("renew-waiting");
        assertThat(morning("2027-09-02")).isEmpty();
        assertThat(morning("2028-02-01")).containsExactly("renew-waiting");
        house.act(Actor.APPLICANT, id, new JoinAct.RenewWaiting());
        assertThat(morning("2028-03-02")).isEmpty();
        assertThat(morning("2028-08-01")).containsExactly("renew-waiting");
        house.now("2029-02-02T08:00");
        house.module.terms().run();
        assertThat(house.get(id).state()).isInstanceOf(JoinState.Expired.class);
    }

    @Test
    void aMailThatNeverArrivedIsATaskAboutWhatItWasAbout() {
        String id = house.confirmed(house.society.person("Dries", "", "Wachter", "3971"), Wishes.of("3971", 25));
        String start = requested();

        NewTask joining =
                house.module.bounces().task("Dries.Wachter@huisarts.example").orElseThrow();
        assertThat(joining.kind()).isEqualTo("application.bounced");
        assertThat(joining.address()).isEqualTo("/beheer/aanmeldingen/" + id);
        assertThat(joining.byHand()).isTrue();
        assertThat(house.module.bounces().task("sian@praktijk.example"))
                .hasValueSatisfying(task -> assertThat(task.address()).isEqualTo("/beheer/groepsstart/" + start));
        house.act(Actor.APPLICANT, id, new JoinAct.Withdraw());
        assertThat(house.module.bounces().task("dries.wachter@huisarts.example"))
                .isEmpty();
        assertThat(house.module.bounces().task("niemand@huisarts.example")).isEmpty();
    }
}

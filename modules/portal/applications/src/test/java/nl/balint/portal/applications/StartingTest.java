package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.procedure.StartState.Verdict;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.StartFile;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.Member;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The start of a group over the store: what is missing, who may weigh it, what comes of it, and that it goes. */
class StartingTest {

    private final TestHouse house = new TestHouse("2027-03-01T10:00");
    private final StartsModule starts = house.starts();

    @AfterEach
    void close() {
        house.close();
    }

    private String sent(int participants) {
        StartPlans.send(house, starts, participants);
        return starts.starts().list().get(0).id();
    }

    private Step<?> act(Actor actor, String id, StartAct act) {
        return starts.starting().act(actor, id, act, "");
    }

    private String laidBeforeTheBoard(Actor... committee) {
        String id = sent(6);
        assertThat(act(Actor.APPLICANT, id, new StartAct.Request(Set.of())).isDone())
                .isTrue();
        act(Actor.office("wil"), id, new StartAct.TakeUpStart());
        act(Actor.office("wil"), id, new StartAct.FindComplete(Set.of()));
        for (Actor member : committee) {
            assertThat(act(member, id, new StartAct.Advise(Verdict.POSITIVE, "Goed."))
                            .isDone())
                    .isTrue();
        }
        return id;
    }

    private Start get(String id) {
        return starts.starts().find(id).orElseThrow();
    }

    @Test
    void whatIsMissingIsFoundOutWhateverIsSaid() {
        String id = sent(5);

        Step<?> step = act(Actor.APPLICANT, id, new StartAct.Request(Set.of()));

        assertThat(step).isEqualTo(Step.refused(Refusal.INCOMPLETE));
        assertThat(get(id).missing()).containsExactly(StartAct.Part.INTERESTED);
    }

    @Test
    void theSecretariatHasItOnItsListExceptWhileASupplementIsAwaited() {
        String id = sent(6);
        act(Actor.APPLICANT, id, new StartAct.Request(Set.of()));
        assertThat(waits()).containsExactly(TaskKind.START_NEW);
        act(Actor.office("wil"), id, new StartAct.TakeUpStart());
        assertThat(waits()).containsExactly(TaskKind.START_CHECK);
        act(Actor.office("wil"), id, new StartAct.AskSupplement());
        assertThat(waits()).isEmpty();
        act(Actor.APPLICANT, id, new StartAct.Supplement());
        assertThat(waits()).containsExactly(TaskKind.START_CHECK);
        act(Actor.APPLICANT, id, new StartAct.WriteStart());
        assertThat(waits()).containsExactlyInAnyOrder(TaskKind.START_CHECK, TaskKind.START_WRITTEN);
        act(Actor.office("wil"), id, new StartAct.WriteStart());
        assertThat(waits()).containsExactly(TaskKind.START_CHECK);
    }

    private List<String> waits() {
        return house.workflow.tasks().list(Set.of(TaskKind.OFFICE)).stream()
                .map(task -> task.what().kind())
                .toList();
    }

    @Test
    void sentTwiceItIsThereOnce() {
        sent(6);
        sent(6);

        assertThat(starts.starts().list()).hasSize(1);
        assertThat(house.letters().stream().filter("start-confirm"::equals)).hasSize(1);
    }

    @Test
    void whoIsPartOfItDoesNotAdvise() {
        Member ruth = house.society.member("Ruth", "van den", "Berg");
        house.change(content -> house.register
                .members()
                .save(content, ruth.withContact(new nl.balint.portal.members.Contact("ruth@praktijk.example", ""))));
        String id = laidBeforeTheBoard();

        Step<?> step = act(Actor.committee(ruth.id()), id, new StartAct.Advise(Verdict.POSITIVE, "Goed."));

        assertThat(step).isEqualTo(Step.refused(Refusal.INVOLVED));
    }

    @Test
    void aRecognisedGroupIsInTheRegisterWithItsMentorAndItsPeopleInvited() {
        Member mentor = house.society.member("Hélène", "", "Büchner");
        String id = laidBeforeTheBoard(Actor.committee("koos"), Actor.committee("noor"));

        Step<?> step = act(Actor.board("ada"), id, new StartAct.Decide(Verdict.POSITIVE, "", mentor.id()));

        assertThat(step.isDone()).isTrue();
        Group group = house.register.groups().get(get(id).groupId());
        assertThat(group.slug()).isEqualTo("goes");
        assertThat(group.state().phase()).isEqualTo(GroupState.Phase.STARTING);
        assertThat(group.details().mentorId()).isEqualTo(mentor.id());
        var people = house.register.people(group.id(), house.clock.instant());
        assertThat(people).hasSize(7);
        assertThat(people.stream().filter(person -> person.leadsAt(house.clock.instant())))
                .extracting(person -> person.member().name().full())
                .containsExactly("Ruth van den Berg");
        assertThat(get(id).number()).isEqualTo("GRP-2027-0001");
    }

    private static String text(Start start) throws IOException {
        StartFile letter = start.file(StartFile.DECISION).orElseThrow();
        try (InputStream in = letter.content().open();
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            assertThat(letter.type()).isEqualTo("application/pdf");
            assertThat(letter.name()).isEqualTo("besluit-grp-2027-0001.pdf");
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theDecisionIsALetterOnPaperInTheFile() throws IOException {
        Member mentor = house.society.member("Hélène", "", "Büchner");
        String id = laidBeforeTheBoard(Actor.committee("koos"), Actor.committee("noor"));

        act(Actor.board("ada"), id, new StartAct.Decide(Verdict.CONDITIONAL, "Zoek een cobegeleider.", mentor.id()));

        assertThat(text(get(id)))
                .contains("start-conditional", "Siân de Groot", "Zoek een cobegeleider.", "Hélène Büchner");
    }

    @Test
    void aRejectionIsALetterTooAndNothingIsFounded() throws IOException {
        String id = laidBeforeTheBoard(Actor.committee("koos"), Actor.committee("noor"));

        act(Actor.board("ada"), id, new StartAct.Decide(Verdict.NEGATIVE, "Er is al een groep in Goes.", ""));

        assertThat(text(get(id))).contains("start-rejected", "Er is al een groep in Goes.");
        assertThat(house.register.groups().list()).isEmpty();
    }

    @Test
    void itGoesFourWeeksAfterTheDecisionAndTheGroupStays() {
        String id = laidBeforeTheBoard(Actor.committee("koos"), Actor.committee("noor"));
        act(Actor.board("ada"), id, new StartAct.Decide(Verdict.POSITIVE, "", ""));
        assertThat(starts.retention().run()).isZero();

        house.now("2027-04-20T10:00");

        assertThat(starts.retention().run()).isEqualTo(1);
        assertThat(get(id).state()).isInstanceOf(StartState.StartAnonymised.class);
        assertThat(get(id).plan().applicant().email()).isEmpty();
        assertThat(get(id).files()).isEmpty();
        assertThat(house.register.groups().list()).hasSize(1);
    }

    @Test
    void aFormThatNobodyAskedWithGoesAltogether() {
        sent(6);

        house.now("2027-04-20T10:00");

        assertThat(starts.retention().run()).isEqualTo(1);
        assertThat(starts.starts().list()).isEmpty();
    }
}

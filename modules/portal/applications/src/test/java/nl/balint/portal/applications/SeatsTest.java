package nl.balint.portal.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinAct.Statements;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.applications.wiring.ApplicationsModule;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.Member;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final LocalDate FROM = LocalDate.of(2027, 2, 9);
    private static final int MANY = 20;

    private final TestHouse house = new TestHouse("2027-01-06T09:00");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void ofTwentyWhoTakeTheLastSeatAtOnceOneHasItAndTheOthersWait() throws Exception {
        Group zeist = house.society.group("Zeist", "3701", Rule.LEADERS, 11, 12);
        List<String> ids = IntStream.range(0, MANY)
                .mapToObj(number -> house.placeable(person(number), zeist, FROM))
                .toList();

        together(ids.stream()
                .map(id -> (Callable<Object>) () ->
                        house.module.joining().act(Actor.APPLICANT, id, JoinAct.TakeSeat.agreeing(Statements.ALL)))
                .toList());

        assertThat(house.module.applications().list(JoinState.Placed.class)).hasSize(1);
        assertThat(house.module.applications().list(JoinState.Waiting.class)).hasSize(MANY - 1);
        assertThat(house.register.groups().seats(zeist, house.clock.instant()).taken())
                .isEqualTo(12);
        assertThat(house.letters()).filteredOn("group-full"::equals).hasSize(MANY - 1);
        assertThat(house.letters()).filteredOn("welcome"::equals).hasSize(1);
    }

    @Test
    void twoHousesOverOneRepositoryDoNotOverfillAGroupEither() throws Exception {
        Group zeist = house.society.group("Zeist", "3701", Rule.LEADERS, 11, 12);
        String one = house.placeable(person(1), zeist, FROM);
        String other = house.placeable(person(2), zeist, FROM);
        ApplicationsModule first = house.module;
        house.reopen();
        ApplicationsModule second = house.module;

        together(List.of(
                () -> first.joining().act(Actor.APPLICANT, one, JoinAct.TakeSeat.agreeing(Statements.ALL)),
                () -> second.joining().act(Actor.APPLICANT, other, JoinAct.TakeSeat.agreeing(Statements.ALL))));

        assertThat(house.register.groups().seats(zeist, house.clock.instant()).taken())
                .isEqualTo(12);
        assertThat(List.of(house.get(one), house.get(other)))
                .extracting(application -> application.state().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Placed", "Waiting");
    }

    @Test
    void twoHousesOverOneRepositoryRemindTheLeadersOnce() throws Exception {
        Group zeist = house.society.group("Zeist", "3701", Rule.VETO, 2, 12);
        String id = house.confirmed(person(1), Wishes.of("3701", 25, zeist.id()));
        house.act(Actor.office("wil"), id, new JoinAct.TakeUp());
        house.act(Actor.office("wil"), id, new JoinAct.Propose(zeist.id()));
        ApplicationsModule first = house.module;
        house.reopen();
        ApplicationsModule second = house.module;
        house.now("2027-01-11T07:30");

        together(List.of(() -> reminded(first), () -> reminded(second)));

        assertThat(house.waiting()).filteredOn("group-reminder"::equals).hasSize(1);
    }

    private static boolean reminded(ApplicationsModule module) {
        module.reminders().run();
        return true;
    }

    @Test
    void numbersHaveNoGapsThoughManyConfirmAtOnce() throws Exception {
        Group zeist = house.society.group("Zeist", "3701", Rule.LEADERS, 1, 12);
        List<String> ids = IntStream.range(0, MANY)
                .mapToObj(number -> house.module
                        .joining()
                        .send(house.application(person(number), Wishes.of("3701", 25, zeist.id()))))
                .toList();

        together(ids.stream()
                .map(id ->
                        (Callable<Object>) () -> house.module.joining().act(Actor.APPLICANT, id, new JoinAct.Confirm()))
                .toList());

        assertThat(house.module.applications().list())
                .extracting(Application::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, MANY)
                        .mapToObj(number -> String.format(java.util.Locale.ROOT, "AAN-2027-%04d", number))
                        .toList());
    }

    @Test
    void theSameSubmissionComesInOnceThoughItIsPostedInParallel() throws Exception {
        NewApplication sent = house.application(person(1), Wishes.NONE);

        List<Object> ids = together(IntStream.range(0, MANY)
                .mapToObj(any -> (Callable<Object>) () -> house.module.joining().send(sent))
                .toList());

        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(house.module.applications().list()).hasSize(1);
        assertThat(house.letters()).containsExactly("confirm");
    }

    @Test
    void aSeatIsTakenByWhoAgreesToEverythingOnly() {
        Group zeist = house.society.group("Zeist", "3701", Rule.LEADERS, 1, 12);
        String id = house.placeable(person(1), zeist, FROM);

        Step<?> step = house.module
                .joining()
                .act(Actor.APPLICANT, id, JoinAct.TakeSeat.agreeing(new Statements(true, true, true, false)));

        assertThat(step).isEqualTo(Step.refused(Refusal.STATEMENTS));
        assertThat(house.get(id).is(JoinState.Placeable.class)).isTrue();
    }

    private Member person(int number) {
        return house.society.person("Arts" + (char) ('a' + number), "", "Proef", "3701");
    }

    private static List<Object> together(List<Callable<Object>> deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Object> done = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(deeds)) {
                done.add(future.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}

package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.JoinCase.Keeping;
import nl.balint.portal.applications.procedure.ProcedureTable.Turn;
import nl.balint.portal.applications.procedure.StartState.AwaitingAdvice;
import nl.balint.portal.applications.procedure.StartState.AwaitingDecision;
import nl.balint.portal.applications.procedure.StartState.Checking;
import nl.balint.portal.applications.procedure.StartState.Initiative;
import nl.balint.portal.applications.procedure.StartState.NotRecognised;
import nl.balint.portal.applications.procedure.StartState.Recognised;
import nl.balint.portal.applications.procedure.StartState.Requested;
import nl.balint.portal.applications.procedure.StartState.StartAnonymised;
import nl.balint.portal.applications.procedure.StartState.StartWithdrawn;
import nl.balint.portal.applications.procedure.StartState.SupplementAsked;
import nl.balint.portal.applications.procedure.StartState.Verdict;

/** Starting a group: the committee advises, the board decides. */
public final class StartProcedure {

    private static final Set<Actor.Kind> APPLICANT = Set.of(Actor.Kind.APPLICANT);
    private static final Set<Actor.Kind> OFFICE = Set.of(Actor.Kind.OFFICE);
    private static final Set<Actor.Kind> APPLICANT_OR_OFFICE = Set.of(Actor.Kind.APPLICANT, Actor.Kind.OFFICE);
    private static final Set<Actor.Kind> COMMITTEE = Set.of(Actor.Kind.COMMITTEE);
    private static final Set<Actor.Kind> BOARD = Set.of(Actor.Kind.BOARD);
    private static final Set<Actor.Kind> HOUSE = Set.of(Actor.Kind.HOUSE);

    /** So many members of the committee look at it, apart from each other. */
    private static final int ADVISERS = 2;

    private final ProcedureTable<StartCase, StartState, StartAct> table = new ProcedureTable<>();
    private final ProcedureTerms terms;

    public StartProcedure(ProcedureTerms terms) {
        this.terms = terms;
        table.add(Initiative.class, StartAct.Request.class, APPLICANT, StartProcedure::request);
        table.add(Requested.class, StartAct.TakeUpStart.class, OFFICE, StartProcedure::takeUp);
        table.add(Checking.class, StartAct.AskSupplement.class, OFFICE, StartProcedure::askSupplement);
        table.add(SupplementAsked.class, StartAct.Supplement.class, APPLICANT, StartProcedure::supplement);
        table.add(Checking.class, StartAct.FindComplete.class, OFFICE, StartProcedure::findComplete);
        table.add(AwaitingAdvice.class, StartAct.Advise.class, COMMITTEE, StartProcedure::advise);
        table.add(AwaitingDecision.class, StartAct.Decide.class, BOARD, StartProcedure::decide);
        table.add(
                Initiative.class,
                StartAct.WithdrawStart.class,
                Set.of(Actor.Kind.APPLICANT, Actor.Kind.HOUSE),
                StartProcedure::withdraw);
        StartState.RUNNING.forEach(state -> {
            table.add(state, StartAct.WithdrawStart.class, APPLICANT, StartProcedure::withdraw);
            table.add(state, StartAct.WriteStart.class, APPLICANT_OR_OFFICE, StartProcedure::write);
        });
        StartState.ENDED.forEach(state -> {
            table.add(state, StartAct.HoldStart.class, OFFICE, StartProcedure::hold);
            table.add(state, StartAct.AnonymiseStart.class, HOUSE, StartProcedure::anonymise);
        });
    }

    /** What comes of an act at that moment. */
    public Step<StartCase> take(StartCase file, StartAct act, Actor actor, Instant at) {
        return table.take(file, file.state(), act, new Turn(actor, at, terms));
    }

    private static Step<StartCase> request(StartCase file, Initiative state, StartAct.Request act, Turn turn) {
        if (!act.missing().isEmpty()) {
            return Step.refused(Refusal.INCOMPLETE);
        }
        Instant due = turn.terms().takenUpBy(turn.at());
        return file.withClock(ProcedureClock.startedAt(turn.at()))
                .to(
                        new Requested(turn.at()),
                        new Effect.GiveNumber(),
                        new Effect.Tell(Letter.START_RECEIVED),
                        new Effect.TellOffice(Letter.START_NEW),
                        new Effect.GiveTask(TaskKind.START_NEW, TaskKind.OFFICE, due));
    }

    private static Step<StartCase> takeUp(StartCase file, Requested state, StartAct act, Turn turn) {
        return file.to(
                new Checking(turn.at(), turn.actor().userId()), new Effect.SettleTasks(), check(file.clock(), turn));
    }

    private static Step<StartCase> askSupplement(StartCase file, Checking state, StartAct act, Turn turn) {
        return file.withClock(file.clock().pause(turn.at()))
                .to(new SupplementAsked(turn.at()), new Effect.SettleTasks(), new Effect.Tell(Letter.START_QUESTION));
    }

    private static Step<StartCase> supplement(StartCase file, SupplementAsked state, StartAct act, Turn turn) {
        ProcedureClock going = file.clock().resume(turn.at());
        return file.withClock(going).to(new Checking(turn.at(), ""), new Effect.SettleTasks(), check(going, turn));
    }

    /** The secretariat looks whether it is complete. */
    private static Effect check(ProcedureClock clock, Turn turn) {
        return new Effect.GiveTask(TaskKind.START_CHECK, TaskKind.OFFICE, clock.due(turn.at(), turn.terms()));
    }

    private static Step<StartCase> findComplete(StartCase file, Checking state, StartAct.FindComplete act, Turn turn) {
        if (!act.missing().isEmpty()) {
            return Step.refused(Refusal.INCOMPLETE);
        }
        Instant due = file.clock().due(turn.at(), turn.terms());
        return file.to(
                new AwaitingAdvice(turn.at(), List.of()),
                new Effect.SettleTasks(),
                new Effect.Tell(Letter.START_ADVICE),
                new Effect.TellBody(Letter.START_FOR_COMMITTEE, TaskKind.COMMITTEE),
                new Effect.GiveTask(TaskKind.START_ADVICE, TaskKind.COMMITTEE, due));
    }

    private static Step<StartCase> advise(StartCase file, AwaitingAdvice state, StartAct.Advise act, Turn turn) {
        if (act.motivation().isBlank()) {
            return Step.refused(Refusal.MOTIVATION);
        }
        String by = turn.actor().userId();
        if (state.given().stream().anyMatch(given -> given.by().equals(by))) {
            return Step.refused(Refusal.NOT_YOURS);
        }
        List<StartState.Advice> advice = new ArrayList<>(state.given());
        advice.add(new StartState.Advice(act.verdict(), act.motivation(), by));
        if (advice.size() < ADVISERS) {
            return file.to(new AwaitingAdvice(state.since(), advice));
        }
        Instant due = file.clock().due(turn.at(), turn.terms());
        return file.to(
                new AwaitingDecision(turn.at(), advice),
                new Effect.SettleTasks(),
                new Effect.Tell(Letter.START_DECISION),
                new Effect.TellBody(Letter.START_FOR_BOARD, TaskKind.BOARD),
                new Effect.GiveTask(TaskKind.START_DECISION, TaskKind.BOARD, due));
    }

    private static Step<StartCase> decide(StartCase file, AwaitingDecision state, StartAct.Decide act, Turn turn) {
        boolean deviates = act.verdict() != state.verdict();
        boolean needsReason = deviates || act.verdict() != Verdict.POSITIVE;
        if (needsReason && act.motivation().isBlank()) {
            return Step.refused(Refusal.MOTIVATION);
        }
        // Who advised does not decide as well.
        if (state.advice().stream()
                .anyMatch(advice -> advice.by().equals(turn.actor().userId()))) {
            return Step.refused(Refusal.NOT_YOURS);
        }
        StartCase stopped = file.withClock(file.clock().stop(turn.at()));
        Effect letter = new Effect.WriteDecision(act.verdict(), act.motivation(), act.mentorId());
        if (act.verdict() == Verdict.NEGATIVE) {
            return stopped.to(
                    new NotRecognised(turn.at(), act.motivation()),
                    new Effect.SettleTasks(),
                    letter,
                    new Effect.Tell(Letter.START_REJECTED));
        }
        return stopped.to(
                new Recognised(turn.at(), act.verdict(), act.motivation()),
                new Effect.SettleTasks(),
                new Effect.FoundGroup(act.verdict() == Verdict.CONDITIONAL, act.mentorId()),
                letter,
                new Effect.Tell(Letter.START_RECOGNISED));
    }

    /** Whoever did not write is told. */
    private static Step<StartCase> write(StartCase file, StartState state, StartAct act, Turn turn) {
        return turn.actor().kind() == Actor.Kind.APPLICANT
                ? file.stay(new Effect.GiveTask(TaskKind.START_WRITTEN, TaskKind.OFFICE, Terms.afterDays(turn.at(), 1)))
                : file.stay(new Effect.SettleTask(TaskKind.START_WRITTEN), new Effect.Tell(Letter.START_MESSAGE));
    }

    private static Step<StartCase> withdraw(StartCase file, StartState state, StartAct act, Turn turn) {
        if (state instanceof Initiative) {
            return file.to(new StartWithdrawn(turn.at()), new Effect.Wipe());
        }
        return file.withClock(file.clock().stop(turn.at()))
                .to(new StartWithdrawn(turn.at()), new Effect.SettleTasks(), new Effect.Tell(Letter.START_WITHDRAWN));
    }

    private static Step<StartCase> hold(StartCase file, StartState state, StartAct.HoldStart act, Turn turn) {
        if (act.until().isBefore(Terms.day(turn.at()))) {
            return Step.refused(Refusal.PAST_DAY);
        }
        return file.withKeeping(new Keeping(file.keeping().consent(), act.until()))
                .stay();
    }

    private static Step<StartCase> anonymise(StartCase file, StartState state, StartAct act, Turn turn) {
        if (file.keeping().isHeld(turn.at())) {
            return Step.refused(Refusal.HELD);
        }
        if (!Terms.isOver(file.keeping().end(state.since(), turn.terms()), turn.at())) {
            return Step.refused(Refusal.TOO_EARLY);
        }
        return file.to(new StartAnonymised(turn.at()), new Effect.Forget());
    }
}

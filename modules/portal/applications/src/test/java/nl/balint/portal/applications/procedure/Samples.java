package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.portal.applications.procedure.Ballot.Choice;
import nl.balint.portal.applications.procedure.JoinAct.Electorate;
import nl.balint.portal.applications.procedure.JoinAct.NoBecause;
import nl.balint.portal.applications.procedure.JoinAct.Result;
import nl.balint.portal.applications.procedure.JoinAct.Seat;
import nl.balint.portal.applications.procedure.JoinAct.Statements;
import nl.balint.portal.applications.procedure.JoinState.Cause;
import nl.balint.portal.applications.procedure.JoinState.Offer;
import nl.balint.portal.applications.procedure.JoinState.Reason;
import nl.balint.portal.applications.procedure.StartState.Verdict;
import nl.balint.portal.members.GroupDetails.Rule;

/** Every state and every act in all their shapes. */
final class Samples {

    static final Instant BEGIN = Instant.parse("2027-01-06T09:00:00Z");
    static final Instant SOON = Instant.parse("2027-01-06T10:00:00Z");
    static final Instant MUCH_LATER = Instant.parse("2029-01-06T10:00:00Z");
    static final List<Instant> MOMENTS = List.of(SOON, MUCH_LATER);
    static final String GROUP = "den-bosch";
    static final String OTHER = "zeist";
    static final LocalDate FROM = LocalDate.of(2027, 2, 9);
    static final LocalDate FAR = LocalDate.of(2030, 1, 1);

    static final List<Actor> ACTORS = List.of(
            Actor.APPLICANT,
            Actor.office("wil"),
            Actor.leader("leader", GROUP),
            Actor.leader("leader", OTHER),
            Actor.member("member", GROUP),
            Actor.committee("koos"),
            Actor.board("ada"),
            Actor.HOUSE);

    private Samples() {}

    static Map<Class<?>, List<JoinState>> joinStates() {
        Instant soon = BEGIN.plusSeconds(86_400);
        Ballot open = Ballot.open(Rule.MAJORITY, Set.of("leader", "member"), soon);
        return byType(List.of(
                new JoinState.Draft(BEGIN),
                new JoinState.ToConfirm(BEGIN, soon),
                new JoinState.Submitted(BEGIN, soon),
                new JoinState.InHandling(BEGIN, "wil"),
                new JoinState.Proposed(BEGIN, GROUP, soon),
                new JoinState.Acquaintance(BEGIN, GROUP),
                new JoinState.Deliberation(BEGIN, GROUP, open, FROM),
                new JoinState.Deliberation(BEGIN, GROUP, open.with("member", Choice.AGREE), FROM),
                new JoinState.Deliberation(BEGIN, GROUP, open.with("member", Choice.OBJECT), FROM),
                new JoinState.Placeable(BEGIN, GROUP, FROM, soon),
                new JoinState.Placed(BEGIN, GROUP, FROM),
                new JoinState.Waiting(BEGIN, soon, Offer.NONE, ""),
                new JoinState.Waiting(BEGIN, soon, new Offer(GROUP, soon), ""),
                new JoinState.Waiting(BEGIN, soon, new Offer(GROUP, soon), GROUP),
                new JoinState.Rejected(BEGIN, Reason.NOT_ELIGIBLE),
                new JoinState.Withdrawn(BEGIN),
                new JoinState.Expired(BEGIN, Cause.UNCONFIRMED),
                new JoinState.Expired(BEGIN, Cause.WAITED_LONG),
                new JoinState.Anonymised(BEGIN)));
    }

    static Map<Class<?>, List<JoinAct>> joinActs() {
        Electorate electorate = new Electorate(Rule.VETO, Set.of("leader", "member"));
        return byType(List.of(
                new JoinAct.SaveDraft(),
                new JoinAct.Submit(),
                new JoinAct.Confirm(),
                new JoinAct.AskLink(),
                new JoinAct.LetLinkExpire(),
                new JoinAct.TakeUp(),
                new JoinAct.Ask(),
                new JoinAct.Answer(),
                new JoinAct.Write(),
                new JoinAct.AddGroup(OTHER),
                new JoinAct.Propose(GROUP),
                new JoinAct.Propose(OTHER),
                new JoinAct.Meet(),
                new JoinAct.Decline(NoBecause.NO_SEAT),
                new JoinAct.TakeBack(),
                new JoinAct.NoteLateness(),
                new JoinAct.ReportMeeting(Result.FITS, FROM, electorate),
                new JoinAct.ReportMeeting(Result.DOES_NOT_FIT, FROM, electorate),
                new JoinAct.Vote(Choice.AGREE),
                new JoinAct.CloseBallot(),
                new JoinAct.ChangeStart(FAR),
                JoinAct.TakeSeat.agreeing(Statements.ALL),
                new JoinAct.TakeSeat(Statements.ALL, Seat.GONE),
                JoinAct.TakeSeat.agreeing(new Statements(true, true, true, false)),
                new JoinAct.PutOnWaitingList(),
                new JoinAct.OfferSeat(OTHER),
                new JoinAct.TakeOffer(),
                new JoinAct.RefuseOffer(),
                new JoinAct.LetOfferLapse(),
                new JoinAct.RenewWaiting(),
                new JoinAct.EndWaiting(),
                new JoinAct.Withdraw(),
                new JoinAct.Reject(Reason.OTHER),
                new JoinAct.Hold(FAR),
                new JoinAct.Anonymise()));
    }

    /** Two cases in that state: one whose clock runs, one whose clock stands still. */
    static List<JoinCase> cases(JoinState state) {
        ProcedureClock running = ProcedureClock.startedAt(BEGIN);
        JoinCase file = JoinCase.draft(BEGIN, List.of(GROUP), JoinCase.Keeping.SHORT)
                .withClock(running)
                .withState(state);
        return List.of(file, file.withClock(running.pause(BEGIN)));
    }

    static Map<Class<?>, List<StartState>> startStates() {
        var advice = new StartState.Advice(Verdict.POSITIVE, "Goed voorbereid", "koos");
        var second = new StartState.Advice(Verdict.POSITIVE, "Ervaren begeleiders", "noor");
        return byType(List.of(
                new StartState.Initiative(BEGIN),
                new StartState.Requested(BEGIN),
                new StartState.Checking(BEGIN, "wil"),
                new StartState.SupplementAsked(BEGIN),
                new StartState.AwaitingAdvice(BEGIN, List.of()),
                new StartState.AwaitingAdvice(BEGIN, List.of(second)),
                new StartState.AwaitingDecision(BEGIN, List.of(advice, second)),
                new StartState.Recognised(BEGIN, Verdict.POSITIVE, ""),
                new StartState.NotRecognised(BEGIN, "Te dichtbij"),
                new StartState.StartWithdrawn(BEGIN),
                new StartState.StartAnonymised(BEGIN)));
    }

    static Map<Class<?>, List<StartAct>> startActs() {
        return byType(List.of(
                new StartAct.Request(Set.of()),
                new StartAct.Request(Set.of(StartAct.Part.LEADER_CV)),
                new StartAct.TakeUpStart(),
                new StartAct.AskSupplement(),
                new StartAct.Supplement(),
                new StartAct.WriteStart(),
                new StartAct.FindComplete(Set.of()),
                new StartAct.Advise(Verdict.POSITIVE, "Goed voorbereid"),
                new StartAct.Decide(Verdict.POSITIVE, "", "mentor"),
                new StartAct.Decide(Verdict.NEGATIVE, "Te dichtbij een andere groep", ""),
                new StartAct.Decide(Verdict.NEGATIVE, "", ""),
                new StartAct.WithdrawStart(),
                new StartAct.HoldStart(FAR),
                new StartAct.AnonymiseStart()));
    }

    static StartCase startCase(StartState state) {
        ProcedureClock running = ProcedureClock.startedAt(BEGIN);
        ProcedureClock clock = state instanceof StartState.SupplementAsked ? running.pause(BEGIN) : running;
        return new StartCase(state, clock, JoinCase.Keeping.SHORT);
    }

    private static <T> Map<Class<?>, List<T>> byType(List<T> all) {
        Map<Class<?>, List<T>> byType = new LinkedHashMap<>();
        for (T one : all) {
            byType.merge(one.getClass(), List.of(one), Samples::joined);
        }
        return byType;
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Those types of a sealed one that have no sample. */
    static List<Class<?>> without(Class<?> sealed, Map<Class<?>, ?> samples) {
        return Arrays.<Class<?>>stream(sealed.getPermittedSubclasses())
                .filter(type -> !samples.containsKey(type))
                .toList();
    }
}

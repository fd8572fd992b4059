package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.util.Set;
import nl.balint.portal.applications.procedure.JoinState.Acquaintance;
import nl.balint.portal.applications.procedure.JoinState.Deliberation;
import nl.balint.portal.applications.procedure.JoinState.Draft;
import nl.balint.portal.applications.procedure.JoinState.Expired;
import nl.balint.portal.applications.procedure.JoinState.InHandling;
import nl.balint.portal.applications.procedure.JoinState.Placeable;
import nl.balint.portal.applications.procedure.JoinState.Placed;
import nl.balint.portal.applications.procedure.JoinState.Proposed;
import nl.balint.portal.applications.procedure.JoinState.Submitted;
import nl.balint.portal.applications.procedure.JoinState.ToConfirm;
import nl.balint.portal.applications.procedure.JoinState.Waiting;
import nl.balint.portal.applications.procedure.ProcedureTable.Turn;

/** Joining a group: from a form to a seat, the waiting list or a no. */
public final class JoinProcedure {

    private static final Set<Actor.Kind> APPLICANT = Set.of(Actor.Kind.APPLICANT);
    private static final Set<Actor.Kind> OFFICE = Set.of(Actor.Kind.OFFICE);
    private static final Set<Actor.Kind> LEADER = Set.of(Actor.Kind.LEADER);
    private static final Set<Actor.Kind> GROUP = Set.of(Actor.Kind.LEADER, Actor.Kind.MEMBER);
    private static final Set<Actor.Kind> HOUSE = Set.of(Actor.Kind.HOUSE);
    private static final Set<Actor.Kind> OFFICE_OR_HOUSE = Set.of(Actor.Kind.OFFICE, Actor.Kind.HOUSE);
    private static final Set<Actor.Kind> LEADER_OR_HOUSE = Set.of(Actor.Kind.LEADER, Actor.Kind.HOUSE);
    private static final Set<Actor.Kind> LEADER_OR_OFFICE = Set.of(Actor.Kind.LEADER, Actor.Kind.OFFICE);
    private static final Set<Actor.Kind> APPLICANT_OR_OFFICE = Set.of(Actor.Kind.APPLICANT, Actor.Kind.OFFICE);

    private final ProcedureTable<JoinCase, JoinState, JoinAct> table = new ProcedureTable<>();
    private final ProcedureTerms terms;

    public JoinProcedure(ProcedureTerms terms) {
        this.terms = terms;
        begin();
        choose();
        decide();
        place();
        await();
        end();
    }

    /** What comes of an act at that moment. */
    public Step<JoinCase> take(JoinCase file, JoinAct act, Actor actor, Instant at) {
        return table.take(file, file.state(), act, new Turn(actor, at, terms));
    }

    private void begin() {
        table.add(Draft.class, JoinAct.SaveDraft.class, APPLICANT, (file, state, act, turn) -> file.stay());
        table.add(Draft.class, JoinAct.Submit.class, APPLICANT, Beginning::submit);
        table.add(ToConfirm.class, JoinAct.Confirm.class, APPLICANT, Beginning::confirm);
        table.add(ToConfirm.class, JoinAct.AskLink.class, APPLICANT, Beginning::askLink);
        table.add(Expired.class, JoinAct.AskLink.class, APPLICANT, Beginning::askLink);
        table.add(ToConfirm.class, JoinAct.LetLinkExpire.class, HOUSE, Beginning::letLinkExpire);
        table.add(Submitted.class, JoinAct.TakeUp.class, OFFICE, Beginning::takeUp);
        table.add(InHandling.class, JoinAct.TakeUp.class, OFFICE, Beginning::takeUp);
        table.add(Submitted.class, JoinAct.NoteLateness.class, HOUSE, Beginning::noteLateness);
        JoinState.RUNNING.forEach(state -> {
            table.add(state, JoinAct.Ask.class, OFFICE, Beginning::ask);
            table.add(state, JoinAct.Answer.class, APPLICANT, Beginning::answer);
            table.add(state, JoinAct.Write.class, APPLICANT_OR_OFFICE, Beginning::write);
        });
    }

    private void choose() {
        table.add(Submitted.class, JoinAct.AddGroup.class, APPLICANT_OR_OFFICE, Choosing::addGroup);
        table.add(InHandling.class, JoinAct.AddGroup.class, APPLICANT_OR_OFFICE, Choosing::addGroup);
        table.add(Waiting.class, JoinAct.AddGroup.class, APPLICANT_OR_OFFICE, Choosing::addGroup);
        table.add(InHandling.class, JoinAct.Propose.class, OFFICE, Choosing::propose);
        table.add(Proposed.class, JoinAct.Meet.class, LEADER, Choosing::meet);
        table.add(Proposed.class, JoinAct.Decline.class, LEADER, Choosing::decline);
        table.add(Proposed.class, JoinAct.TakeBack.class, OFFICE, Choosing::takeBack);
        table.add(Acquaintance.class, JoinAct.TakeBack.class, OFFICE, Choosing::takeBack);
        table.add(Deliberation.class, JoinAct.TakeBack.class, OFFICE, Choosing::takeBack);
        table.add(Proposed.class, JoinAct.NoteLateness.class, HOUSE, Choosing::noteLateness);
        table.add(Acquaintance.class, JoinAct.ReportMeeting.class, LEADER, Choosing::reportMeeting);
    }

    private void decide() {
        table.add(Deliberation.class, JoinAct.Vote.class, GROUP, Deciding::vote);
        table.add(Deliberation.class, JoinAct.CloseBallot.class, LEADER_OR_HOUSE, Deciding::closeBallot);
        table.add(Deliberation.class, JoinAct.ChangeStart.class, LEADER_OR_OFFICE, Deciding::changeStart);
        table.add(Placeable.class, JoinAct.ChangeStart.class, LEADER_OR_OFFICE, Deciding::changeStart);
    }

    private void place() {
        table.add(Placeable.class, JoinAct.TakeSeat.class, APPLICANT, Placing::takeSeat);
        table.add(Placeable.class, JoinAct.NoteLateness.class, HOUSE, Placing::noteLateness);
    }

    private void await() {
        table.add(Submitted.class, JoinAct.PutOnWaitingList.class, OFFICE, Awaiting::begin);
        table.add(InHandling.class, JoinAct.PutOnWaitingList.class, OFFICE, Awaiting::begin);
        table.add(Proposed.class, JoinAct.PutOnWaitingList.class, OFFICE, Awaiting::begin);
        table.add(Acquaintance.class, JoinAct.PutOnWaitingList.class, OFFICE, Awaiting::begin);
        table.add(Deliberation.class, JoinAct.PutOnWaitingList.class, OFFICE, Awaiting::begin);
        table.add(Placeable.class, JoinAct.PutOnWaitingList.class, OFFICE, Awaiting::begin);
        table.add(Waiting.class, JoinAct.OfferSeat.class, OFFICE_OR_HOUSE, Awaiting::offer);
        table.add(Waiting.class, JoinAct.TakeOffer.class, APPLICANT, Awaiting::takeOffer);
        table.add(Waiting.class, JoinAct.RefuseOffer.class, APPLICANT, Awaiting::refuseOffer);
        table.add(Waiting.class, JoinAct.LetOfferLapse.class, HOUSE, Awaiting::letOfferLapse);
        table.add(Waiting.class, JoinAct.RenewWaiting.class, APPLICANT, Awaiting::renew);
        table.add(Waiting.class, JoinAct.EndWaiting.class, HOUSE, Awaiting::end);
    }

    private void end() {
        JoinState.RUNNING.forEach(state -> {
            table.add(state, JoinAct.Withdraw.class, APPLICANT, Ending::withdraw);
            table.add(state, JoinAct.Reject.class, OFFICE, Ending::reject);
        });
        table.add(Draft.class, JoinAct.Withdraw.class, APPLICANT, Ending::wipe);
        table.add(ToConfirm.class, JoinAct.Withdraw.class, APPLICANT, Ending::wipe);
        JoinState.ENDED.forEach(state -> {
            table.add(state, JoinAct.Hold.class, OFFICE, Ending::hold);
            table.add(state, JoinAct.Anonymise.class, HOUSE, Ending::anonymise);
        });
        table.add(Placed.class, JoinAct.Hold.class, OFFICE, Ending::hold);
        table.add(Placed.class, JoinAct.Anonymise.class, HOUSE, Ending::anonymise);
    }
}

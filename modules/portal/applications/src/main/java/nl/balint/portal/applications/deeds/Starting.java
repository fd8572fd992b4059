package nl.balint.portal.applications.deeds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.procedure.Letter;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartCase;
import nl.balint.portal.applications.procedure.StartProcedure;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.applications.setup.SettingUp;
import nl.balint.portal.applications.starting.Participant;
import nl.balint.portal.applications.starting.Plan;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.StartFile;
import nl.balint.portal.applications.starting.Starts;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;

/** Does what people do with the start of a group, each act in one save with its mails, tasks and line in the log. */
public final class Starting {

    private final Starts starts;
    private final StartProcedure procedure;
    private final Members members;
    private final Means means;

    /** With what deeds are done. */
    record Means(
            StartLetters letters,
            StartPapers papers,
            Founding founding,
            SettingUp settingUp,
            Links links,
            Tasks tasks,
            Saves saves,
            Log log,
            Clock clock) {}

    Starting(Starts starts, StartProcedure procedure, Members members, Means means) {
        this.starts = starts;
        this.procedure = procedure;
        this.members = members;
        this.means = means;
    }

    /** Takes in what was sent, once, in the save of whoever hands the content; mails the key to the own page. */
    public void send(Content content, Plan plan, List<StartFile> files, String submission) {
        if (starts.findSubmission(content, submission).isEmpty()) {
            Start made = starts.add(content, plan, files, submission, now());
            means.letters().tell(content, made, Letter.START_CONFIRM);
            means.log().note(content, line("start.sent", Actor.APPLICANT, made));
        }
    }

    /**
     * Does an act.
     *
     * @param said what is written with it, for those who asked to read or by them; empty for nothing
     */
    public Step<StartCase> act(Actor actor, String id, StartAct act, String said) {
        return means.saves().once(content -> take(content, existing(content, id), act, actor, said));
    }

    /**
     * Changes who takes part, and does an act. When something else is missing still, who takes part is kept; when the
     * act cannot be done for another reason, nothing is changed.
     */
    public Step<StartCase> amend(String id, List<Participant> participants, StartAct act, String said) {
        return means.saves().once(content -> {
            Start before = existing(content, id);
            Step<StartCase> outcome = outcome(before.with(participants), act, Actor.APPLICANT);
            boolean isKept = outcome.isDone()
                    || (outcome instanceof Step.Refused<StartCase> refused && refused.why() == Refusal.INCOMPLETE);
            if (!isKept) {
                return outcome;
            }
            starts.amend(content, id, participants);
            return take(content, existing(content, id), act, Actor.APPLICANT, said);
        });
    }

    /** Adds a note that those who asked do not see. */
    public void note(Actor actor, String id, String text) {
        means.saves().once(content -> {
            Start start = existing(content, id);
            starts.note(content, id, message(actor, text));
            means.log().note(content, line("start.noted", actor, start));
            return start;
        });
    }

    /**
     * Brings something about once, such as a reminder: in the same save it is marked that it was done.
     *
     * @return whether it was done now
     */
    public boolean once(String id, String mark, List<Effect> what) {
        return means.saves().once(content -> {
            Optional<Start> start =
                    starts.find(content, id).filter(found -> !found.marks().contains(mark));
            start.ifPresent(found -> {
                starts.mark(content, id, mark);
                what.forEach(effect -> apply(content, id, effect, Actor.HOUSE));
                means.log().note(content, line("start.reminded", Actor.HOUSE, found));
            });
            return start.isPresent();
        });
    }

    /** Whether somebody is part of the plan, and so neither advises nor decides. */
    public boolean isInvolved(Start start, String memberId) {
        return members.find(memberId)
                .map(Member::contact)
                .filter(contact -> start.plan().involves(contact.email()))
                .isPresent();
    }

    private Step<StartCase> outcome(Start before, StartAct act, Actor actor) {
        boolean weighs = act instanceof StartAct.Advise || act instanceof StartAct.Decide;
        return weighs && isInvolved(before, actor.userId())
                ? Step.refused(Refusal.INVOLVED)
                : procedure.take(before.file(), complete(act, before), actor, now());
    }

    private Step<StartCase> take(Content content, Start before, StartAct act, Actor actor, String said) {
        Step<StartCase> step = outcome(before, act, actor);
        if (step instanceof Step.Moved<StartCase> moved) {
            String name = act.getClass().getSimpleName();
            starts.save(content, before.id(), moved.file(), name, now());
            if (!said.isBlank()) {
                starts.say(content, before.id(), message(actor, said));
            }
            means.log().note(content, line(event(name), actor, before));
            moved.effects().forEach(effect -> apply(content, before.id(), effect, actor));
        }
        return step;
    }

    /** What is missing is found out here, whoever asks. */
    private static StartAct complete(StartAct act, Start start) {
        if (act instanceof StartAct.Request) {
            return new StartAct.Request(start.missing());
        }
        return act instanceof StartAct.FindComplete ? new StartAct.FindComplete(start.missing()) : act;
    }

    private void apply(Content content, String id, Effect effect, Actor actor) {
        Start start = existing(content, id);
        if (effect instanceof Effect.Tell tell) {
            means.letters().tell(content, start, tell.letter());
        } else if (effect instanceof Effect.TellOffice tell) {
            means.letters().tellOffice(content, start, tell.letter());
        } else if (effect instanceof Effect.TellBody tell) {
            means.letters().tellBody(content, start, tell);
        } else if (effect instanceof Effect.GiveTask task) {
            String address = Addresses.START_DESK + "/" + id;
            means.tasks().add(content, TaskKind.task(task, id, address), now());
        } else if (effect instanceof Effect.SettleTasks) {
            means.tasks().doneAbout(content, id, who(actor));
        } else if (effect instanceof Effect.SettleTask settled) {
            means.tasks().doneAbout(content, id, settled.kind(), who(actor));
        } else if (effect instanceof Effect.GiveNumber) {
            starts.giveNumber(content, id, now());
        } else if (effect instanceof Effect.WriteDecision decision) {
            starts.keep(content, id, means.papers().decision(start, decision));
        } else if (effect instanceof Effect.FoundGroup found) {
            String group = means.founding().found(content, start, found);
            starts.became(content, id, group);
            means.settingUp().begin(content, group, start.plan().done());
        } else if (effect instanceof Effect.Forget) {
            means.links().withdrawAll(content, id);
            starts.forget(content, id);
        } else if (effect instanceof Effect.Wipe) {
            means.links().withdrawAll(content, id);
            starts.wipe(content, id);
        } else {
            throw new IllegalStateException("Starting a group does not bring about " + effect);
        }
    }

    private Start existing(Content content, String id) {
        return starts.find(content, id)
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "applications.missing", id));
    }

    private Message message(Actor actor, String text) {
        return new Message(now(), actor.kind(), actor.userId(), text.strip());
    }

    private Instant now() {
        return means.clock().instant();
    }

    private static AuditLine line(String event, Actor actor, Start start) {
        return AuditLine.by(who(actor), event, start.object());
    }

    private static String who(Actor actor) {
        return actor.kind() == Actor.Kind.HOUSE ? AuditLine.SYSTEM : actor.userId();
    }

    /** {@code start.find-complete} for {@code FindComplete}. */
    private static String event(String act) {
        String word = act.replaceAll("Start$", "").replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return "start." + word.toLowerCase(Locale.ROOT);
    }
}

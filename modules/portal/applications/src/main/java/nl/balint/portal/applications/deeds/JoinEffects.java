package nl.balint.portal.applications.deeds;

import java.time.Instant;
import nl.balint.cms.content.Content;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.procedure.TaskKind;

/** Does what an act brings about, all in the save of that act. */
final class JoinEffects {

    private final Applications applications;
    private final JoinLetters letters;
    private final Links links;
    private final Tasks tasks;
    private final Placement placement;

    JoinEffects(Applications applications, JoinLetters letters, Links links, Tasks tasks, Placement placement) {
        this.applications = applications;
        this.letters = letters;
        this.links = links;
        this.tasks = tasks;
        this.placement = placement;
    }

    void apply(Content content, String id, Effect effect, String by, Instant at) {
        if (effect instanceof Effect.Tell tell) {
            letters.tell(content, now(content, id), tell.letter());
        } else if (effect instanceof Effect.TellLeaders tell) {
            letters.tellLeaders(content, now(content, id), tell.letter(), tell.groupId());
        } else if (effect instanceof Effect.TellOffice tell) {
            letters.tellOffice(content, now(content, id), tell.letter());
        } else if (effect instanceof Effect.GiveTask task) {
            tasks.add(content, TaskKind.task(task, id, desk(task) + "/" + id), at);
        } else if (effect instanceof Effect.SettleTasks) {
            tasks.doneAbout(content, id, by);
        } else if (effect instanceof Effect.SettleTask settled) {
            tasks.doneAbout(content, id, settled.kind(), by);
        } else if (effect instanceof Effect.GiveNumber) {
            applications.giveNumber(content, id, at);
        } else if (effect instanceof Effect.TakeSeat seat) {
            String member = placement.seat(content, now(content, id), seat.groupId(), seat.from());
            applications.became(content, id, member);
        } else if (effect instanceof Effect.Forget) {
            links.withdrawAll(content, id);
            applications.forget(content, id);
        } else if (effect instanceof Effect.Wipe) {
            links.withdrawAll(content, id);
            applications.wipe(content, id);
        } else {
            throw new IllegalStateException("Joining a group does not bring about " + effect);
        }
    }

    /** Where the task is done. */
    private static String desk(Effect.GiveTask task) {
        if (task.kind().equals(TaskKind.BALLOT)) {
            return Addresses.BALLOT;
        }
        return task.whom().startsWith("role:") ? Addresses.OFFICE : Addresses.GROUP;
    }

    private Application now(Content content, String id) {
        return applications.find(content, id).orElseThrow();
    }
}

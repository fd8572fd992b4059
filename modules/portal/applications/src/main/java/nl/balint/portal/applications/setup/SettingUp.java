package nl.balint.portal.applications.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.GroupState.Phase;
import nl.balint.portal.members.Principals;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;

/** What leaders do until the first meeting of their new group. */
public final class SettingUp {

    /** So long the leaders have until Vandaag calls it late. */
    private static final int DAYS = 90;

    private static final String SUBJECT = "setup:";

    private final Setups setups;
    private final List<String> items;
    private final Register register;
    private final Means means;

    /** With what it is done. */
    public record Means(Tasks tasks, Saves saves, Log log, Clock clock) {}

    /** Why the first meeting is not noted. */
    public enum Problem {
        IN_FUTURE,
        BEFORE_RECOGNITION,
        NOBODY
    }

    /**
     * Makes it.
     *
     * @param items what has to be settled, by its words
     */
    public SettingUp(Setups setups, List<String> items, Register register, Means means) {
        this.setups = setups;
        this.items = List.copyOf(items);
        this.register = register;
        this.means = means;
    }

    /** Begins for a group that was just recognised, in the save of that: its leaders get a task. */
    public void begin(Content content, String groupId, Collection<String> thought) {
        setups.begin(content, groupId, thought);
        means.tasks()
                .add(
                        content,
                        new NewTask(
                                TaskKind.START_SETUP,
                                Principals.leader(groupId),
                                SUBJECT + groupId,
                                Addresses.SETUP + "/" + groupId,
                                Terms.afterDays(means.clock().instant(), DAYS)));
    }

    /** Which group such a task is about. */
    public TaskWords taskWords() {
        return task -> task.subject().startsWith(SUBJECT)
                ? register.groups()
                        .find(task.subject().substring(SUBJECT.length()))
                        .map(group -> new TaskWords.Subject(
                                "", group.name(), group.place().town()))
                : Optional.empty();
    }

    /** What has to be settled, in this order. */
    public List<String> items() {
        return items;
    }

    /** Notes that an item is settled; nothing happens when it was. */
    public void tick(Visitor by, Group group, String item) {
        means.saves().once(content -> {
            setups.tick(content, group.id(), item, new Setup.Tick(means.clock().instant(), by.userId()));
            note(content, "group.setup-settled", by, group, item);
            return item;
        });
    }

    /** Notes that an item is not settled after all. */
    public void untick(Visitor by, Group group, String item) {
        means.saves().once(content -> {
            setups.untick(content, group.id(), item);
            note(content, "group.setup-reopened", by, group, item);
            return item;
        });
    }

    /** The first meeting was held: from that day the group is active, and what was settled need not be kept. */
    public Optional<Problem> meet(Visitor by, Group group, LocalDate day) {
        Optional<Problem> problem = problem(group, day);
        if (problem.isEmpty()) {
            means.saves().once(content -> {
                Group active = register.groups().get(group.id()).withState(new GroupState(Phase.ACTIVE, day));
                register.groups().save(content, active);
                setups.forget(content, group.id());
                means.tasks().doneAbout(content, SUBJECT + group.id(), by.userId());
                means.log().note(content, Log.group("group.first-meeting", by, group.id()));
                return active;
            });
        }
        return problem;
    }

    private Optional<Problem> problem(Group group, LocalDate day) {
        if (day.isAfter(Terms.day(means.clock().instant()))) {
            return Optional.of(Problem.IN_FUTURE);
        }
        if (day.isBefore(group.details().recognised())) {
            return Optional.of(Problem.BEFORE_RECOGNITION);
        }
        boolean hasMembers = register.people(group.id(), means.clock().instant()).stream()
                .anyMatch(person -> person.seat().isPresent());
        return hasMembers ? Optional.empty() : Optional.of(Problem.NOBODY);
    }

    private void note(Content content, String event, Visitor by, Group group, String item) {
        AuditLine line = Log.group(event, by, group.id()).with("item", item);
        means.log().note(content, line);
    }
}

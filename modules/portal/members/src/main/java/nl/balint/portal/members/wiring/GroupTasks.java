package nl.balint.portal.members.wiring;

import java.util.Optional;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.deeds.Freezing;
import nl.balint.portal.members.deeds.LeftWorks;
import nl.balint.portal.members.deeds.Succession;

/** Which group and whom a task is about, or waits for when it waits for those who lead one. */
record GroupTasks(Groups groups, Members members) implements TaskWords {

    private static final String LEADERS = "lead:";

    @Override
    public Optional<Subject> subject(NewTask task) {
        Optional<Freezing.About> frozen = Freezing.about(task.subject());
        if (frozen.isPresent()) {
            return frozen.flatMap(this::whomToTellOf);
        }
        return Succession.groupId(task.subject())
                .or(() -> LeftWorks.groupId(task.subject()))
                .flatMap(groups::find)
                .map(group -> new Subject("", group.name(), ""));
    }

    private Optional<Subject> whomToTellOf(Freezing.About about) {
        return members.find(about.memberId())
                .flatMap(member -> groups.find(about.groupId())
                        .map(group -> new Subject("", member.name().full(), group.name())));
    }

    @Override
    public Optional<String> whom(String principal) {
        return principal.startsWith(LEADERS)
                ? groups.find(principal.substring(LEADERS.length())).map(Group::name)
                : Optional.empty();
    }
}

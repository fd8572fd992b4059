package nl.balint.portal.applications.starting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.Passage;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartCase;
import nl.balint.portal.applications.procedure.StartState;

/**
 * The start of a group, as it was last saved.
 *
 * @param number such as {@code GRP-2027-0001}; empty until the mail address is confirmed
 * @param way the steps so far, the oldest first
 * @param thread what those who asked and the house wrote to each other
 * @param notes of the committee, which those who asked do not see
 * @param marks what has been done once, such as a reminder
 * @param groupId the group that came of it; empty for none
 */
public record Start(
        String id,
        String number,
        Plan plan,
        StartCase file,
        List<StartFile> files,
        List<Passage> way,
        List<Message> thread,
        List<Message> notes,
        Set<String> marks,
        String groupId) {

    public Start {
        files = List.copyOf(files);
        way = List.copyOf(way);
        thread = List.copyOf(thread);
        notes = List.copyOf(notes);
        marks = Set.copyOf(marks);
    }

    public StartState state() {
        return file.state();
    }

    /** With others who take part. */
    public Start with(List<Participant> participants) {
        Plan changed = plan.withParticipants(participants);
        return new Start(id, number, changed, file, files, way, thread, notes, marks, groupId);
    }

    /** What is not there yet of what is needed. */
    public Set<StartAct.Part> missing() {
        return plan.missing(files.stream().map(StartFile::question).collect(Collectors.toSet()));
    }

    /** One of the files, when it is there. */
    public Optional<StartFile> file(String question) {
        return files.stream().filter(file -> file.question().equals(question)).findFirst();
    }

    /** How it stands in the log. */
    public String object() {
        return "start:" + id;
    }

    /** Which it is; nothing that may not stand in a log. */
    @Override
    public String toString() {
        return "Start[" + id + ", " + state().getClass().getSimpleName() + "]";
    }
}

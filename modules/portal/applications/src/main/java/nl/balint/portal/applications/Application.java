package nl.balint.portal.applications;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Member;

/**
 * An application for a seat in a group, as it was last saved.
 *
 * @param number such as {@code AAN-2027-0001}; empty until the e-mail address is confirmed
 * @param person who it is about; nobody once it is anonymised
 * @param answers what was told about the questions of the method, for leaders only
 * @param way the steps so far, the oldest first
 * @param thread what the applicant and the house wrote to each other, the oldest first
 * @param notes of the secretariat, the oldest first
 * @param marks what has been done once, such as a reminder
 * @param memberId the member that the applicant became; empty for none
 */
public record Application(
        String id,
        String number,
        Member person,
        Wishes wishes,
        Map<String, String> answers,
        JoinCase file,
        List<Passage> way,
        List<Message> thread,
        List<Message> notes,
        Set<String> marks,
        String memberId) {

    public Application {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        way = List.copyOf(way);
        thread = List.copyOf(thread);
        notes = List.copyOf(notes);
        marks = Set.copyOf(marks);
    }

    public JoinState state() {
        return file.state();
    }

    /** Whether it is in that state. */
    public boolean is(Class<? extends JoinState> type) {
        return type.isInstance(state());
    }

    /** How it stands in the log. */
    public String object() {
        return "application:" + id;
    }

    /** Which it is; nothing that may not stand in a log. */
    @Override
    public String toString() {
        return "Application[" + id + ", " + state().getClass().getSimpleName() + "]";
    }
}

package nl.balint.cms.privacy.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A request about privacy or an incident, with all that was written down of it.
 *
 * @param number such as {@code PRV-2027-0001}; it is its address too
 * @param since when it came in, or was discovered
 * @param due until when, by its clock
 * @param facts what its form asks, by the name of the field
 */
public record CaseFile(
        String number,
        CaseKind kind,
        Instant since,
        Instant due,
        CaseState state,
        Map<String, String> facts,
        List<Note> notes) {

    /** Something that was done or decided; {@code text} is empty for a deed that speaks for itself. */
    public record Note(Instant at, String by, String deed, String text) {}

    public CaseFile {
        facts = Map.copyOf(facts);
        notes = List.copyOf(notes);
    }

    public boolean isOpen() {
        return state instanceof CaseState.Open;
    }

    boolean isExtendable() {
        return kind == CaseKind.REQUEST && state instanceof CaseState.Open open && !open.extended();
    }

    /** The answer to a question of its form; empty when there is none. */
    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** Whether whoever looks after privacy must hear of it once more. */
    boolean isPressing(Instant now) {
        return isOpen() && !now.isBefore(due.minus(kind.warned()));
    }
}

package nl.balint.cms.workshop;

import java.util.List;
import java.util.Locale;
import nl.balint.cms.definitions.Problem;
import nl.balint.cms.definitions.Severity;

/**
 * A file with what it defines and what is wrong with it.
 *
 * @param kind the folder it lies in; {@code other} for a file that defines nothing itself
 * @param line of the first problem; 0 where there is none
 */
record DefinitionRow(
        String kind, String id, String module, String file, int line, State state, List<Problem> problems) {

    /** How it is with a file, the worst first. */
    enum State {
        BROKEN,
        NOTICED,
        WELL;

        /** The word for it in an address. */
        String word() {
            return switch (this) {
                case BROKEN -> "fout";
                case NOTICED -> "opmerking";
                case WELL -> "goed";
            };
        }
    }

    static DefinitionRow of(String kind, String id, String file, boolean isRead, List<Problem> problems) {
        boolean isBroken = !isRead || problems.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        State state = isBroken ? State.BROKEN : problems.isEmpty() ? State.WELL : State.NOTICED;
        int line = problems.stream()
                .mapToInt(Problem::line)
                .filter(each -> each > 0)
                .findFirst()
                .orElse(0);
        return new DefinitionRow(kind, id, module(file), file, line, state, problems);
    }

    private static String module(String file) {
        String[] parts = file.split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    /** Whether the words stand in its id, its file or one of its problems. */
    boolean has(String words) {
        String text = (id + "\n" + file + "\n"
                        + String.join(
                                "\n", problems.stream().map(Problem::message).toList()))
                .toLowerCase(Locale.ROOT);
        return text.contains(words.toLowerCase(Locale.ROOT));
    }
}

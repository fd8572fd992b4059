package nl.balint.cms.content.internal.exchange;

import java.util.ArrayList;
import java.util.List;

/** What is to be said about the files of one import, each with its file and line. */
public final class Notes {

    /** More than these help nobody; a file that is wrong is often wrong in each line. */
    private static final int MOST = 200;

    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private String file = "";

    /** From now on it is about this file. */
    public void about(String name) {
        file = name;
    }

    /** Something that makes the import fail. */
    public void problem(int line, String message) {
        add(problems, line, message);
    }

    /** Something about the file as a whole that makes the import fail. */
    public void problem(String message) {
        add(problems, 0, message);
    }

    /** Something that was understood, but perhaps not as it was meant. */
    public void warn(int line, String message) {
        add(warnings, line, message);
    }

    public List<String> problems() {
        return List.copyOf(problems);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    private void add(List<String> list, int line, String message) {
        if (list.size() < MOST) {
            list.add(file + (line > 0 ? ":" + line : "") + ": " + message);
        }
    }
}

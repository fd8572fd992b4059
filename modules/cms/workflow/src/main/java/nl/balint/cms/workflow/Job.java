package nl.balint.cms.workflow;

import java.util.regex.Pattern;

/**
 * Something that the house does by itself.
 *
 * @param name such as {@code mail.tidy}; it stays the same, for it is how the clock remembers
 * @param deed what is done; when the house falls over in the middle it is done anew, so it must bear that
 */
public record Job(String name, Schedule schedule, Deed deed) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*");

    /** What a job does; whatever it throws is a failed run. */
    public interface Deed {
        void run() throws Exception;
    }

    public Job {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A job has a name such as mail.tidy, not '" + name + "'");
        }
    }
}

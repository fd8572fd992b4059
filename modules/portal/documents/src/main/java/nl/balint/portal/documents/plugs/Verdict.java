package nl.balint.portal.documents.plugs;

import java.nio.file.Path;
import java.util.List;

/** What is said of an upload. */
public sealed interface Verdict {

    /**
     * It may come in, once its author has confirmed the findings.
     *
     * @param type the media type by its content, without parameters
     * @param file what is kept: the upload itself, or a cleaned copy that the documents delete after use
     * @param text what was read in it to judge it, so that it need not be read twice
     */
    record Accepted(String type, Path file, List<Finding> findings, ExtractedText text) implements Verdict {
        public Accepted {
            findings = List.copyOf(findings);
        }
    }

    /** It stays out; key and arguments say why and what to do. */
    record Refused(String key, List<String> arguments) implements Verdict {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        public static Refused of(String key, String... arguments) {
            return new Refused(key, List.of(arguments));
        }
    }

    /** It cannot be judged now, for instance because the virus scanner is away: it waits and is judged again. */
    record Quarantined(String key, List<String> arguments) implements Verdict {
        public Quarantined {
            arguments = List.copyOf(arguments);
        }

        public static Quarantined of(String key, String... arguments) {
            return new Quarantined(key, List.of(arguments));
        }
    }
}

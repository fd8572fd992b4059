package nl.balint.cms.forms;

import java.nio.file.Path;
import java.util.List;

/** A plug: judges a file that somebody sends in. It takes bounded time and memory, whatever is sent in. */
@FunctionalInterface
public interface FileCheck {

    /** The file lies at that place for as long as the check takes. */
    Finding check(Path file, String name, String declaredType);

    /** What is said of a file. */
    sealed interface Finding {

        /**
         * It may come in.
         *
         * @param type the media type by its content
         * @param file what is kept: the file itself, or a cleaned copy, which is deleted after use
         */
        record Welcome(String type, Path file) implements Finding {}

        /** It stays out; the text says why and what to do. */
        record Unwelcome(String key, List<String> arguments) implements Finding {
            public Unwelcome {
                arguments = List.copyOf(arguments);
            }
        }
    }
}

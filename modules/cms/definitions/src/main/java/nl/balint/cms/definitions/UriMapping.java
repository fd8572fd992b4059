package nl.balint.cms.definitions;

import java.util.Locale;
import java.util.Optional;

/** An address that stands for another one. */
public sealed interface UriMapping permits WildcardMapping, PatternMapping, HostMapping, RotatingMapping {

    String name();

    /** How precise it is: of several that match, the highest counts. */
    int weight();

    /** Where a path leads; empty when this mapping is not about it. */
    Optional<Target> match(String path);

    /** Where a path leads when this host was asked for it. */
    default Optional<Target> match(String host, String path) {
        return match(path);
    }

    /** The same addresses, leading somewhere else. */
    UriMapping withTarget(String toUri);

    /** Whether everybody who asks for this path gets the same. */
    default boolean isSameForAll(String path) {
        return true;
    }

    /** Where to, and how: {@code to} is a path, maybe with a query, or a whole URL. */
    record Target(Kind kind, String to) {

        /** Answered in place, or by telling the browser: for now or for ever. */
        public enum Kind {
            FORWARD,
            REDIRECT,
            PERMANENT
        }

        static Target parse(String toUri) {
            for (Kind kind : Kind.values()) {
                String prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
                if (toUri.startsWith(prefix)) {
                    return new Target(kind, toUri.substring(prefix.length()));
                }
            }
            return new Target(Kind.FORWARD, toUri);
        }
    }
}

package nl.balint.cms.content.internal.exchange;

import java.util.Set;

/** What of another system's users is never taken over: their passwords, and what lets a program in on their behalf. */
final class Secrets {

    private static final Set<String> PROPERTIES = Set.of("pswd", "passwordHash");

    private static final Set<String> NODE_TYPES = Set.of("mgnl:password");

    private Secrets() {}

    static boolean isOne(String property) {
        return PROPERTIES.contains(property);
    }

    static boolean isKeptIn(FileNode node) {
        return NODE_TYPES.contains(node.type());
    }
}

package nl.balint.cms.content.internal.store;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** How files of large binaries are called: after the hash of what they hold. */
public final class BinaryNames {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{40,128}");

    private BinaryNames() {}

    /** The name of the file: Oak writes the length behind it. */
    public static String of(String identity) {
        int end = identity.indexOf('#');
        return end < 0 ? identity : identity.substring(0, end);
    }

    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The file with this name: aa/bb/cc/aabbcc… */
    public static Path place(Path folder, String name) {
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name.substring(4, 6))
                .resolve(name);
    }
}

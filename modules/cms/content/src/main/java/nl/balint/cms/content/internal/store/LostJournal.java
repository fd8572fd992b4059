package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The journal tells which tree in the archives is the last one. Where it is gone or holds no line, Oak would begin an
 * empty tree beside all that there is; that is refused (docs/decisions/0121).
 */
final class LostJournal {

    private static final String NAME = "journal.log";

    /** The id of a tree, as Oak writes it. */
    private static final String LINE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]+ root .*";

    private LostJournal() {}

    /** Fails when there are archives and nothing tells which tree in them is the last. */
    static void refuse(Path tree) throws IOException {
        if (hasArchives(tree) && !tellsATree(tree.resolve(NAME))) {
            throw new IOException("The repository in " + tree + " has lost its " + NAME
                    + ", though its archives are there: put that file back, or a backup. Nothing was changed");
        }
    }

    private static boolean hasArchives(Path tree) throws IOException {
        try (Stream<Path> files = Files.list(tree)) {
            return files.anyMatch(file -> file.toString().endsWith(".tar"));
        }
    }

    private static boolean tellsATree(Path journal) throws IOException {
        if (!Files.exists(journal)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(journal, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.matches(LINE));
        }
    }
}

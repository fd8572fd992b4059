package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jackrabbit.oak.segment.file.JournalReader;
import org.apache.jackrabbit.oak.segment.file.tar.LocalJournalFile;

/**
 * The journal tells which tree in the archives is the last one. Where it is gone or holds no line, Oak would begin an
 * empty tree beside all that there is; that is refused (docs/decisions/0121).
 */
final class LostJournal {

    static final String NAME = "journal.log";

    /** The id of a tree, as Oak writes it. */
    static final String TREE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9]+";

    private static final String LINE = TREE + " root .*";

    private LostJournal() {}

    /** Fails when there are archives and nothing tells which tree in them is the last, or not the one that was. */
    static void refuse(Path dataFolder) throws IOException {
        Path journal = LastTree.journal(dataFolder);
        if (!hasArchives(journal.resolveSibling("."))) {
            return;
        }
        if (!tellsATree(journal)) {
            throw new IOException(journal + " is gone or empty, though the archives beside it are there: put that file"
                    + " back, or a backup, or try 'bin/balint recover-journal'. Nothing was changed");
        }
        Optional<String> last = LastTree.noted(dataFolder);
        if (last.isPresent() && !names(journal, last.get())) {
            throw new IOException(journal + " has lost lines: the tree that was saved last is not in it."
                    + " 'bin/balint recover-journal' puts it back. To go on from an older tree on purpose, remove"
                    + " last-tree in " + dataFolder + ". Nothing was changed");
        }
    }

    private static boolean hasArchives(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return false;
        }
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

    /** Whether it names that tree; looked for from its end, where the last one is. */
    static boolean names(Path journal, String tree) throws IOException {
        if (!Files.exists(journal)) {
            return false;
        }
        try (JournalReader lines = new JournalReader(new LocalJournalFile(journal.toFile()))) {
            while (lines.hasNext()) {
                if (lines.next().getRevision().equals(tree)) {
                    return true;
                }
            }
            return false;
        }
    }
}

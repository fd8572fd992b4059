package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A journal that names the last tree again. */
public final class RecoveredJournal {

    private RecoveredJournal() {}

    /**
     * Names the last tree in a journal that is gone or lost lines.
     *
     * @throws IOException when the folder is in use, the journal is sound, or nothing tells of the last tree; then
     *     nothing was changed
     */
    public static void make(Path dataFolder) throws IOException {
        DataFolderLock alone = DataFolderLock.take(dataFolder);
        try {
            Path journal = LastTree.journal(dataFolder);
            Optional<String> last = LastTree.noted(dataFolder);
            if (last.isEmpty()) {
                throw new IOException("Nothing in " + dataFolder
                        + " tells of the last tree: put the journal back, or a backup. Nothing was changed");
            }
            if (LostJournal.names(journal, last.get())) {
                throw new IOException(journal + " names the last tree already. Nothing was changed");
            }
            write(journal, last.get() + " root " + LastTree.notedAt(dataFolder));
        } finally {
            alone.close();
        }
    }

    private static void write(Path journal, String line) throws IOException {
        String earlier = Files.exists(journal) ? Files.readString(journal, StandardCharsets.ISO_8859_1) : "";
        String between = earlier.isEmpty() || earlier.endsWith("\n") ? "" : "\n";
        Path made = journal.resolveSibling(LostJournal.NAME + ".part");
        Files.writeString(made, earlier + between + line + "\n", StandardCharsets.ISO_8859_1);
        Files.move(made, journal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

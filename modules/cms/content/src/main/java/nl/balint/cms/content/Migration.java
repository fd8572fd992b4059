package nl.balint.cms.content;

import java.io.IOException;
import java.nio.file.Path;
import nl.balint.cms.content.internal.store.Moving;

/**
 * Moves all content of a house that is not served between its data folder and a database, into an empty place only, and
 * compares both to the last octet. What it comes from stays as it is.
 */
public final class Migration {

    private final Moving moving;

    public Migration(Path dataFolder, Database database, Progress progress) {
        this.moving = new Moving(dataFolder, database.connections(), progress::step);
    }

    /**
     * Moves into the database.
     *
     * @return how many nodes
     * @throws ContentUnavailable when there is content already, somebody has one of both open, or they differ at the
     *     end
     */
    public long intoDatabase() {
        return told(moving::intoDatabase);
    }

    /**
     * Moves into the data folder.
     *
     * @return how many nodes
     * @throws ContentUnavailable as {@link #intoDatabase}
     */
    public long intoFolder() {
        return told(moving::intoFolder);
    }

    private interface Move {
        long run() throws IOException;
    }

    private static long told(Move move) {
        try {
            return move.run();
        } catch (IOException failure) {
            throw new ContentUnavailable(String.valueOf(failure.getMessage()), failure);
        }
    }
}

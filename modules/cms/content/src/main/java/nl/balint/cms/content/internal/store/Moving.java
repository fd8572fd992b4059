package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/** Moves all content from the data folder into a database, or back; what it comes from stays as it is. */
public final class Moving {

    /** Told how far it is. */
    public interface Steps {
        void at(String what, long done, long total);
    }

    private final Path dataFolder;
    private final Connections connections;
    private final Steps steps;

    public Moving(Path dataFolder, Connections connections, Steps steps) {
        this.dataFolder = dataFolder;
        this.connections = connections;
        this.steps = steps;
    }

    /**
     * Moves into the database.
     *
     * @return how many nodes
     */
    public long intoDatabase() throws IOException {
        return between((disk, database) -> copy(disk, database, "the database " + connections));
    }

    /**
     * Moves into the data folder.
     *
     * @return how many nodes
     */
    public long intoFolder() throws IOException {
        return between((disk, database) -> copy(database, disk, "the data folder " + dataFolder));
    }

    private interface Way {
        long go(OnDisk disk, InDatabase database) throws IOException;
    }

    private long between(Way way) throws IOException {
        Files.createDirectories(dataFolder);
        DataFolderLock lock = DataFolderLock.take(dataFolder);
        try {
            OnDisk disk = OnDisk.open(dataFolder);
            try {
                return withDatabase(disk, way);
            } finally {
                disk.close();
            }
        } finally {
            lock.close();
        }
    }

    private long withDatabase(OnDisk disk, Way way) throws IOException {
        InDatabase database = InDatabase.open(dataFolder, connections);
        try {
            if (database.hasCompany()) {
                throw new IOException("Another machine has " + connections + " open: stop it first");
            }
            return way.go(disk, database);
        } finally {
            database.close();
        }
    }

    private long copy(Keeping from, Keeping into, String where) throws IOException {
        NodeState tree = from.nodes().getRoot();
        NodeState before = into.nodes().getRoot();
        if (before.getChildNodeCount(1) > 0) {
            throw new IOException("There is content already in " + where + ": it is never written over");
        }
        long total = TreeCopy.size(tree);
        new TreeCopy(into.nodes(), done -> steps.at("copied", done, total)).run(tree);
        durably(into);
        Optional<String> difference = TreeCompare.difference(tree, into.nodes().getRoot());
        if (difference.isPresent()) {
            throw new IOException("The copy in " + where + " differs at " + difference.get() + ": do not use it");
        }
        steps.at("compared", total, total);
        return total;
    }

    private static void durably(Keeping keeping) throws IOException {
        try {
            keeping.makeDurable();
        } catch (RepositoryException failure) {
            throw new IOException(failure);
        }
    }
}

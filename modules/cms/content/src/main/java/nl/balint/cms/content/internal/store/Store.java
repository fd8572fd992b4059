package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.api.JackrabbitRepository;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.apache.jackrabbit.oak.plugins.document.DocumentStoreException;
import org.apache.jackrabbit.oak.spi.state.NodeStore;
import org.jspecify.annotations.Nullable;

/** One opened Oak: lets sessions in by their principals, and makes what they save durable. */
public final class Store implements AutoCloseable {

    /** The folder of the tree, below the data folder. */
    public static final String TREE = "repository";

    /** The folder of the large binaries, below the data folder. */
    public static final String BINARIES = "binaries";

    private final Keeping keeping;
    private final @Nullable DataFolderLock lock;
    private volatile Repository repository;

    private Store(Keeping keeping, @Nullable DataFolderLock lock) {
        this.keeping = keeping;
        this.lock = lock;
        this.repository = over(keeping.nodes());
        keeping.whenRenewed(nodes -> repository = over(nodes));
    }

    /** Opens, or makes, the store in a folder: the tree in {@code repository}, what is large in {@code binaries}. */
    public static Store open(Path dataFolder) throws IOException {
        return locked(dataFolder, () -> OnDisk.open(dataFolder));
    }

    /** The same with all of it in a database; of the data folder only a note of this machine is needed. */
    public static Store open(Path dataFolder, Connections connections) throws IOException {
        return connections.alone(() -> {
            Store opened = locked(dataFolder, () -> InDatabase.open(dataFolder, connections));
            try {
                opened.showOthers();
                return opened;
            } catch (RuntimeException failure) {
                opened.close();
                throw failure;
            }
        });
    }

    /** What Oak laid while it was opened is seen by the machine whose turn is next. */
    private void showOthers() {
        if (keeping instanceof InDatabase database) {
            database.showOthers();
        }
    }

    /** A store that forgets everything when it closes. */
    public static Store inMemory() {
        return new Store(InMemory.open(), null);
    }

    private interface Opening {
        Keeping open() throws IOException;
    }

    private static Store locked(Path dataFolder, Opening opening) throws IOException {
        Files.createDirectories(dataFolder);
        DataFolderLock lock = DataFolderLock.take(dataFolder);
        try {
            return new Store(opening.open(), lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static Repository over(NodeStore nodes) {
        return new Jcr(nodes)
                .with(PrincipalLogin.security())
                .with(new StampConflicts())
                .withoutSessionMBeans()
                .createRepository();
    }

    /** A session that sees what these principals may see. */
    public Session login(Set<String> principals) throws RepositoryException {
        return repository.login(new PrincipalLogin.Principals(principals), null);
    }

    /** The durable save: when this returns, no crash takes the change away. The only place that calls Session.save. */
    public void save(Session session) throws RepositoryException {
        try {
            session.save();
        } catch (IllegalStateException failure) {
            if (failure.getCause() instanceof IOException) {
                // What Oak makes of a disk that is full.
                throw new RepositoryException("what was saved did not reach the disk", failure);
            }
            throw failure;
        } catch (DocumentStoreException away) {
            throw new RepositoryException("what was saved did not reach the database", away);
        }
        keeping.makeDurable();
    }

    /** Takes a large binary away for good; what the tree itself holds stays. */
    public void erase(String identity) throws RepositoryException {
        keeping.erase(identity);
    }

    /** Takes away for good what was deleted or changed before the last time that this was done. */
    public void compact() throws RepositoryException {
        keeping.compact();
    }

    /** Breaks {@link #compact} off, which then fails, and lets none begin. */
    public void stopCompacting() {
        keeping.stopCompacting();
    }

    /** What cannot be read of all that is there, while it is open; empty when it is whole. */
    public List<String> problems() throws IOException {
        return WholeLook.problems(keeping.nodes().getRoot(), keeping::isAway);
    }

    /** Whether other machines may have the same content open. */
    public boolean isShared() {
        return keeping instanceof InDatabase;
    }

    /** Whether nothing can be read or written for now. */
    public boolean isAway() {
        return keeping.isAway();
    }

    /** Tells what other machines change in the same database; nobody, when there is no database. */
    public void follow(Elsewhere elsewhere) {
        if (keeping instanceof InDatabase database) {
            database.follow(elsewhere);
        }
    }

    @Override
    public void close() {
        if (repository instanceof JackrabbitRepository jackrabbit) {
            jackrabbit.shutdown();
        }
        try {
            keeping.close();
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failure) {
            throw new IllegalStateException("Could not close the repository", failure);
        }
    }
}

package nl.balint.cms.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import nl.balint.cms.content.internal.exchange.ForeignTypes;
import nl.balint.cms.content.internal.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All content of one house: opened once, closed at the end. Somebody reads and changes it through {@link Content}. */
public final class Repository implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Repository.class);
    private static final int ROOM = 10;
    private static final int TRIES = 5;

    private final Store store;
    private final Clock clock;
    private final AtomicLong draftRevision;
    private final AtomicLong publishedRevision;
    private final List<ContentListener> listeners = new CopyOnWriteArrayList<>();
    private final List<ContentListener> elsewhere = new CopyOnWriteArrayList<>();
    private final NodeReader.KnownTypes types = new NodeReader.KnownTypes();
    private final Whereabouts whereabouts = new Whereabouts();
    private final Snapshots snapshots;

    private Repository(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        // The time, so that it grows over a restart, with room for what other machines count: ETags are made of it.
        this.draftRevision = new AtomicLong(clock.millis() << ROOM);
        this.publishedRevision = new AtomicLong(clock.millis() << ROOM);
        this.snapshots = new Snapshots(() -> revision(View.PUBLISHED), access -> live(login(access), View.PUBLISHED));
    }

    /** Opens the content in a data folder, or lays it there; a second process that tries is told who is in. */
    public static Repository open(Path dataFolder, Clock clock) {
        try {
            return prepared(Store.open(dataFolder), clock);
        } catch (IOException failure) {
            throw new ContentUnavailable("Could not open the content: " + failure.getMessage(), failure);
        }
    }

    /**
     * Opens the content in a database, or lays it there; other machines may have it open too. What they save is told to
     * the listeners as what is saved here, within a second.
     *
     * @param dataFolder what belongs to this machine alone
     */
    public static Repository open(Path dataFolder, Database database, Clock clock) {
        try {
            return prepared(Store.open(dataFolder, database.connections()), clock);
        } catch (IOException failure) {
            throw new ContentUnavailable("Could not open the content: " + failure.getMessage(), failure);
        }
    }

    /** A real repository that forgets everything when it closes; for tests. */
    public static Repository inMemory(Clock clock) {
        return prepared(Store.inMemory(), clock);
    }

    /**
     * Content as it exists for somebody. To be closed after use; not shared between threads while it changes things.
     */
    public Content open(Access access, View view) {
        return new Content(this, access, view, Guard.NONE);
    }

    /** The same draft as the house sees it, where a guard is asked before anything is changed. */
    public Content open(Guard guard) {
        return new Content(this, Access.SYSTEM, View.DRAFT, guard);
    }

    /** Grows with every saved change that can be seen in the view, over restarts too. */
    public long revision(View view) {
        return counter(view).get();
    }

    public void listen(ContentListener listener) {
        listeners.add(listener);
    }

    /** Listens to what other machines save, and not to what is saved here. */
    public void listenElsewhere(ContentListener listener) {
        elsewhere.add(listener);
    }

    /** Whether other machines may have the same content open. */
    public boolean isShared() {
        return store.isShared();
    }

    /** Reads everything, each binary to its end: what cannot be read. It fails when the store goes away meanwhile. */
    public List<String> problems() throws IOException {
        return store.problems();
    }

    /** Adds a workspace for another kind of content, in both views; does nothing when it is there. */
    public void addWorkspace(String name) {
        ContentPath.root(name);
        withSystem("add workspace", name, session -> Foundation.add(session, name));
    }

    /**
     * Makes the node types of another kind of content known, each as a kind of another; known ones stay as they are.
     *
     * @param namespaces prefixes of names with what they stand for
     * @param types with what each is a kind of, such as {@code mgnl:content}
     */
    public void addTypes(Map<String, String> namespaces, Map<String, String> types) {
        withSystem("add types", types.keySet(), session -> ForeignTypes.add(session, namespaces, types));
    }

    /** The same for records ({@code balint:record}): they lie in no order, so that there can be thousands. */
    public void addRecords(String name) {
        addRecords(name, List.of());
    }

    /** The same, with records in it that are there from the start. */
    public void addRecords(String name, List<String> first) {
        ContentPath.root(name);
        withSystem("add records", name, session -> Foundation.addRecords(session, name, first));
    }

    /** Makes queries for one value of a property quick, also among what is there; does nothing when it did before. */
    public void addIndex(String property) {
        if (!ContentPath.isName(property)) {
            throw new WrongPath("'" + property + "' cannot be a property's name");
        }
        withSystem("index", property, session -> Foundation.addIndex(session, property));
    }

    /**
     * Takes the octets off the disk at once, before any cleaning does. Only for octets that no node names any more and
     * that no other can have: equal octets are kept once, so they must have been made unique, by a key of their own.
     */
    public void erase(Value.Binary binary) {
        Jcr.run("erase", binary.identity(), () -> store.erase(binary.identity()));
    }

    /**
     * Takes off the disk what was deleted or changed before the last time that this was done; to be done once a night,
     * beside visitors. It takes about a minute for each gigabyte.
     */
    public void compact() {
        Jcr.run("compact", "the tree", store::compact);
        snapshots.renew();
    }

    /** Breaks off {@link #compact} and lets none begin; to be called before whoever does that is waited for. */
    public void stopCompacting() {
        store.stopCompacting();
    }

    /** Whether the database is away for now, so that nothing can be done; it comes back by itself. */
    public boolean isAway() {
        return store.isAway();
    }

    /** Whether content can be read now; for the health page. */
    public boolean check() {
        if (isAway()) {
            return false;
        }
        try {
            Session session = store.login(Access.SYSTEM.principals());
            try {
                return session.nodeExists(Layout.HOUSE);
            } finally {
                session.logout();
            }
        } catch (RepositoryException | RuntimeException failure) {
            LOG.error("The content cannot be read", failure);
            return false;
        }
    }

    @Override
    public void close() {
        snapshots.renew();
        store.close();
    }

    Clock clock() {
        return clock;
    }

    Session login(Access access) {
        return Jcr.ask("open the content for", access.who(), () -> store.login(access.principals()));
    }

    LiveNodes live(Session session, View view) {
        return new LiveNodes(session, new NodeReader(view, types), new Queries(view));
    }

    Whereabouts whereabouts() {
        return whereabouts;
    }

    Snapshot snapshot(Access access) {
        return snapshots.enter(access);
    }

    /** Saves, durably; then, and only then, tells the listeners. */
    void save(Session session, Changes changes) {
        try {
            store.save(session);
        } catch (RepositoryException failure) {
            // It may be in Oak though not on the disk: nobody may go on with what was read before.
            advance(changes.views());
            throw Jcr.failure("save", changes, failure);
        }
        advance(changes.views());
        tell(changes, listeners);
    }

    /** What another machine saved is so from now on here too. */
    void savedElsewhere(Changes changes) {
        advance(changes.views());
        tell(changes, listeners);
        tell(changes, elsewhere);
    }

    /** Nothing of what was read before is of use: the store was opened anew. */
    void forget() {
        snapshots.renew();
    }

    private AtomicLong counter(View view) {
        return view == View.PUBLISHED ? publishedRevision : draftRevision;
    }

    private interface SystemDeed {
        void in(Session session) throws RepositoryException;
    }

    /** Two machines that open at the same time may both add the same: the later one finds it there. */
    private void withSystem(String verb, Object what, SystemDeed deed) {
        Conflicts.retried(TRIES, () -> {
            Session session = login(Access.SYSTEM);
            try {
                Jcr.run(verb, what, () -> {
                    deed.in(session);
                    store.save(session);
                });
                return what;
            } finally {
                session.logout();
            }
        });
    }

    private void advance(Iterable<View> views) {
        for (View view : views) {
            counter(view).incrementAndGet();
            if (view == View.PUBLISHED) {
                snapshots.renew();
            }
        }
    }

    private void tell(Changes changes, List<ContentListener> told) {
        for (View view : changes.views()) {
            ContentChange change = new ContentChange(view, changes.in(view), revision(view));
            told.forEach(listener -> tell(change, listener));
        }
    }

    private static void tell(ContentChange change, ContentListener listener) {
        try {
            listener.changed(change);
        } catch (RuntimeException failure) {
            LOG.error("{} failed on {}", listener, change, failure);
        }
    }

    private static Repository prepared(Store store, Clock clock) {
        Repository repository = new Repository(store, clock);
        try {
            repository.withSystem("prepare", "the repository", Foundation::lay);
            store.follow(new OtherMachines(repository));
            return repository;
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }
}

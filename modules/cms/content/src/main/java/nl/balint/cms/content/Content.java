package nl.balint.cms.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/**
 * The content as it exists for somebody: what they may not read is not there. Published content is read from what
 * others with the same principals have read before; a draft is read, changed and saved in a session of its own.
 */
public final class Content implements AutoCloseable {

    interface NodeDeed {
        void on(javax.jcr.Node node) throws RepositoryException;
    }

    final Repository repository;
    private final Access access;
    private final View view;
    private final Guard guard;
    private final Changes changes = new Changes();

    /** Below which something was published; its order is brought over at the save. */
    private final Set<ContentPath> unordered = new LinkedHashSet<>();

    private @Nullable Session session;

    @Nullable
    NodeSource source;

    private long generation;

    Content(Repository repository, Access access, View view, Guard guard) {
        this.repository = repository;
        this.access = access;
        this.view = view;
        this.guard = guard;
    }

    public Access access() {
        return access;
    }

    public View view() {
        return view;
    }

    /** What is seen here is that of {@link Repository#revision} at this number. */
    public long revision() {
        return source() instanceof Snapshot snapshot ? snapshot.revision() : repository.revision(view);
    }

    /** Whether nodes can be changed here: in the draft, by whoever has the right. */
    public boolean writable() {
        return view == View.DRAFT;
    }

    /** The node, when there is one and it may be read. */
    public Optional<Node> find(ContentPath path) {
        return source().find(path).map(record -> new Node(this, record, generation));
    }

    public Node get(ContentPath path) {
        return find(path).orElseThrow(() -> new MissingContent("There is no " + path));
    }

    /** The node with this id; the draft and its published copy have the same. */
    public Optional<Node> findById(String workspace, String id) {
        return view == View.PUBLISHED
                ? search(workspace, id)
                : repository.whereabouts().find(this, workspace, id, () -> search(workspace, id));
    }

    /** The node of the draft with this id, in whatever workspace it lies. */
    public Optional<Node> findById(String id) {
        Optional<String> place = Jcr.ask("find by id", id, () -> Queries.draft(session(), id));
        return place.filter(found -> Layout.isIn(View.DRAFT, found))
                .map(found -> Layout.logical(View.DRAFT, found))
                .flatMap(this::find);
    }

    public Node root(String workspace) {
        return get(ContentPath.root(workspace));
    }

    /** What the query asks for, as it was last saved. */
    public List<Node> list(NodeQuery query) {
        return stream(query).toList();
    }

    /** The same, each read when it is come to: for so many that their records would fill the memory. */
    public Stream<Node> stream(NodeQuery query) {
        return paths(query).stream().flatMap(path -> find(path).stream());
    }

    /** Where that stands. */
    public List<ContentPath> paths(NodeQuery query) {
        return source().list(query);
    }

    /** Brings bytes to the disk ahead of the node that will hold them, so that the save itself is quick. */
    public Value.Binary store(Value.Binary binary) {
        return Jcr.ask(
                "store", "a binary", () -> JcrValues.store(binary, session().getValueFactory()));
    }

    /** Copies the draft to where visitors see it; stands at the next save. The parent must be published. */
    public void publish(ContentPath path, Depth depth) {
        ask(path, Guard.Reach.NODE);
        Jcr.run("publish", path, () -> publication().publish(path, depth));
        if (!path.isRoot()) {
            unordered.add(path.parent());
        }
        generation++;
    }

    /**
     * Makes the draft at the second path like the one at the first, with all that is part of it but not the pages below
     * it, and adds it when it is not there; stands at the next save. Who made, changed and published each stays as it
     * is.
     */
    public void copy(ContentPath from, ContentPath to) {
        change("copy " + from + " to", to, from, node -> {
            javax.jcr.Node parent = session().getNode(Layout.physical(view, to.parent()));
            boolean isNew = !parent.hasNode(to.name());
            Copies.copy(
                    node,
                    isNew ? parent.addNode(to.name(), node.getPrimaryNodeType().getName()) : parent.getNode(to.name()));
        });
    }

    /** Takes the node and everything below it away from visitors; stands at the next save. */
    public void unpublish(ContentPath path) {
        ask(path, Guard.Reach.TREE);
        Jcr.run("unpublish", path, () -> publication().unpublish(path));
        generation++;
    }

    /** Gives a right on the node and everything below it, in this view; stands at the next save. */
    public void allow(ContentPath path, String principal, Right right) {
        Jcr.run("allow on", path, () -> rights().add(path, new Grant(principal, right, Grant.Effect.ALLOW)));
    }

    /** Takes a right on the node and everything below it, in this view; a grant to a person or group weighs more. */
    public void deny(ContentPath path, String principal, Right right) {
        Jcr.run("deny on", path, () -> rights().add(path, new Grant(principal, right, Grant.Effect.DENY)));
    }

    /** Forgets what was allowed and denied to a principal on this very node. */
    public void revoke(ContentPath path, String principal) {
        Jcr.run("revoke on", path, () -> rights().remove(path, principal));
    }

    /**
     * Whether whoever asks has the right on the node, as far as it was saved or changed here; not where there is none.
     */
    public boolean may(ContentPath path, Right right) {
        return Jcr.ask("ask for a right on", path, () -> rights().has(path, right));
    }

    /** What is allowed and denied on this very node. */
    public List<Grant> grants(ContentPath path) {
        return Jcr.ask("read the rights on", path, () -> rights().list(path));
    }

    /**
     * Saves all changes or none. When this returns they survive a crash. When it fails the changes are gone.
     *
     * @throws ContentConflict when somebody else changed the same in the meantime
     */
    public void save() {
        if (session == null) {
            return;
        }
        Session open = session;
        try {
            unordered.forEach(path -> Jcr.run("order", path, () -> publication().order(path)));
            Jcr.run("stamp", changes, () -> stamps().edited(changes.edited()));
            repository.save(open, changes);
        } catch (RuntimeException failure) {
            discard();
            throw failure;
        }
        changes.clear();
        unordered.clear();
        generation++;
    }

    /** Forgets what was not saved. */
    public void discard() {
        if (session != null) {
            Session open = session;
            Jcr.run("discard", changes, () -> open.refresh(false));
        }
        changes.clear();
        unordered.clear();
        generation++;
    }

    @Override
    public void close() {
        if (source instanceof Snapshot snapshot) {
            snapshot.leave();
        }
        if (session != null) {
            session.logout();
        }
        source = null;
        session = null;
    }

    Session session() {
        if (session == null) {
            session = repository.login(access);
        }
        return session;
    }

    Changes changes() {
        return changes;
    }

    /** Grows with every change, so that a node in hand knows when to read itself again. */
    long generation() {
        return generation;
    }

    /** Nodes were changed behind the nodes in hand. */
    void touch() {
        generation++;
    }

    Stamps stamps() {
        return new Stamps(session(), repository.clock(), access.who());
    }

    void change(String verb, ContentPath path, NodeDeed deed) {
        change(verb, path, path, deed);
    }

    /** Changes something on a node, by a deed on another, such as adding a child by a deed on its parent. */
    void change(String verb, ContentPath changed, ContentPath path, NodeDeed deed) {
        ask(changed, Guard.Reach.NODE);
        apply(verb, changed, path, deed);
    }

    void ask(ContentPath path, Guard.Reach reach) {
        guard.check(this, path, reach);
    }

    private void apply(String verb, ContentPath changed, ContentPath path, NodeDeed deed) {
        if (!writable()) {
            throw new ContentRefused(
                    "Could not " + verb + " " + changed + ": the published copy is changed by publishing");
        }
        Jcr.run(verb, changed, () -> deed.on(session().getNode(Layout.physical(view, path))));
        changes.edited(changed);
        generation++;
    }

    void move(ContentPath from, ContentPath to) {
        ask(from, Guard.Reach.TREE);
        ask(to, Guard.Reach.NODE);
        apply("move to " + to, from, from, node -> session().move(node.getPath(), Layout.physical(view, to)));
        changes.edited(to);
    }

    void delete(ContentPath path) {
        ask(path, Guard.Reach.TREE);
        apply("delete", path, path, javax.jcr.Item::remove);
        changes.edited(path.parent());
    }

    private Optional<Node> search(String workspace, String id) {
        return source().findById(workspace, id).flatMap(this::find);
    }

    NodeSource source() {
        if (source == null) {
            source = view == View.PUBLISHED ? repository.snapshot(access) : repository.live(session(), view);
        }
        return source;
    }

    private Publication publication() {
        if (!writable()) {
            throw new ContentRefused("Only a draft can be published");
        }
        return new Publication(session(), changes, stamps());
    }

    private Rights rights() {
        return new Rights(session(), view, changes);
    }
}

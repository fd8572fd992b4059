package nl.balint.portal.applications.setup;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.applications.Lists;
import nl.balint.portal.applications.Shelves;
import nl.balint.portal.members.Entry;

/** How far each new group is, by the id of the group; kept until its first meeting. */
public final class Setups {

    private static final String THOUGHT = "thought";

    private final Repository repository;

    /** On shelves that were laid with those of applications. */
    public Setups(Repository repository) {
        this.repository = repository;
    }

    /** Begins with what was thought of when the group was asked for. */
    public void begin(Content content, String groupId, Collection<String> thought) {
        Lists.put(node(content, groupId), THOUGHT, thought);
    }

    /** How far it is; nothing is settled yet in a group of which nothing is kept. */
    public Setup get(String groupId) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return content.find(Shelves.SETUP.child(groupId)).map(Setups::read).orElse(Setup.NOTHING);
        }
    }

    /** Notes that an item is settled; the first who says so stays. */
    void tick(Content content, String groupId, String item, Setup.Tick tick) {
        Node node = node(content, groupId);
        if (node.child(item).isEmpty()) {
            Entry.blank(node.add(item, Entry.TYPE)).put("at", tick.at()).put("by", tick.by());
        }
    }

    void untick(Content content, String groupId, String item) {
        node(content, groupId).child(item).ifPresent(Node::delete);
    }

    void forget(Content content, String groupId) {
        content.find(Shelves.SETUP.child(groupId)).ifPresent(Node::delete);
    }

    private static Node node(Content content, String groupId) {
        Node shelf = content.get(Shelves.SETUP);
        return shelf.child(groupId).orElseGet(() -> shelf.add(groupId, Entry.TYPE));
    }

    private static Setup read(Node node) {
        Map<String, Setup.Tick> ticks = new HashMap<>();
        for (Node child : node.children()) {
            Entry entry = new Entry(child);
            ticks.put(child.name(), new Setup.Tick(entry.moment("at", Instant.EPOCH), entry.text("by")));
        }
        return new Setup(Set.copyOf(Lists.texts(node, THOUGHT)), ticks);
    }
}

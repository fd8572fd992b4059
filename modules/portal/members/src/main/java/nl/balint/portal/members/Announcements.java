package nl.balint.portal.members;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.members.internal.text.CleanText;

/** What leaders tell their groups. Whoever asks has looked whether the visitor belongs to the group. */
public final class Announcements {

    private static final String PLACE = "announcements";

    private final Repository repository;
    private final Ids ids;

    public Announcements(Repository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    /** The newest first. */
    public List<Announcement> list(String groupId) {
        try (Content content = open()) {
            return content.find(place(groupId)).map(Node::children).orElse(List.of()).stream()
                    .map(node -> read(groupId, node))
                    .sorted(Comparator.comparing(Announcement::at).reversed())
                    .toList();
        }
    }

    public Optional<Announcement> find(String groupId, String id) {
        if (!ContentPath.isName(id)) {
            return Optional.empty();
        }
        try (Content content = open()) {
            return content.find(place(groupId).child(id)).map(node -> read(groupId, node));
        }
    }

    /** How many these people wrote, in all groups. */
    public int countOf(Content content, Set<String> memberIds) {
        return (int) written(content, memberIds).count();
    }

    /** Takes away what these people wrote, in all groups; stands at the save. */
    public void removeOf(Content content, Set<String> memberIds) {
        written(content, memberIds).toList().forEach(Node::delete);
    }

    private static Stream<Node> written(Content content, Set<String> memberIds) {
        return content.root(Places.GROUPS).children().stream()
                .flatMap(group -> group.child(PLACE).stream())
                .flatMap(all -> all.children().stream())
                .filter(node -> memberIds.contains(new Entry(node).text("by")));
    }

    /** Adds news; it gets an id of its own. Stands at the save. */
    public Announcement add(Content content, Announcement asked) {
        Announcement made = new Announcement(
                ids.next(), asked.groupId(), asked.by(), asked.at(), CleanText.line(asked.title()), asked.text());
        Node group = content.get(Places.group(asked.groupId()));
        Node all = group.child(PLACE).orElseGet(() -> group.add(PLACE, Entry.TYPE));
        Entry.blank(all.add(made.id(), Entry.TYPE))
                .put("by", made.by())
                .put("at", made.at())
                .put("title", made.title())
                .put("text", made.text());
        return made;
    }

    /** Takes news away; stands at the save. */
    public void remove(Content content, Announcement announcement) {
        content.get(place(announcement.groupId()).child(announcement.id())).delete();
    }

    private static Announcement read(String groupId, Node node) {
        Entry entry = new Entry(node);
        return new Announcement(
                node.name(),
                groupId,
                entry.text("by"),
                entry.moment("at", Instant.EPOCH),
                entry.text("title"),
                entry.text("text"));
    }

    private static ContentPath place(String groupId) {
        return Places.group(groupId).child(PLACE);
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }
}

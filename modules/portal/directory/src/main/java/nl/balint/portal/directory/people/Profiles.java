package nl.balint.portal.directory.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Entry;

/** Keeps what people wrote for the directory. */
public final class Profiles {

    static final ContentPath PLACE = ContentPath.root("directory").child("people");

    private final Repository repository;

    private Profiles(Repository repository) {
        this.repository = repository;
    }

    public static Profiles open(Repository repository) {
        repository.addRecords(PLACE.workspace());
        return new Profiles(repository);
    }

    /** Nothing was written by who never came here. */
    public Profile get(String memberId) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return content.find(PLACE.child(memberId)).map(Profiles::read).orElse(Profile.EMPTY);
        }
    }

    /** All that was written, by the ids of the members. */
    Map<String, Profile> all() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return content.find(PLACE).map(Node::children).orElse(List.of()).stream()
                    .collect(Collectors.toMap(Node::name, Profiles::read));
        }
    }

    /** Stands at the save. */
    public void save(Content content, String memberId, Profile profile) {
        Node all = content.find(PLACE)
                .orElseGet(() -> content.root(PLACE.workspace()).add(PLACE.name(), Entry.TYPE));
        Optional<Node> known = all.child(memberId);
        Entry entry = known.isPresent() ? new Entry(known.get()) : Entry.blank(all.add(memberId, Entry.TYPE));
        entry.put("languages", profile.languages())
                .put("phone", profile.phone())
                .put("about", profile.about())
                .put("hidden", profile.hidden());
    }

    /** Takes away all that was written. Stands at the save. */
    public void remove(Content content, String memberId) {
        content.find(PLACE.child(memberId)).ifPresent(Node::delete);
    }

    private static Profile read(Node node) {
        Entry entry = new Entry(node);
        return new Profile(entry.text("languages"), entry.text("phone"), entry.text("about"), entry.flag("hidden"));
    }
}

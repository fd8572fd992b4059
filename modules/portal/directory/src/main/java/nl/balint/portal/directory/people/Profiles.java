package nl.balint.portal.directory.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Entry;

/** Keeps what people wrote for the directory. */
public final class Profiles {

    static final ContentPath PLACE = ContentPath.root("directory").child("people");

    private static final String PHOTO = "photo";
    private static final String MARK = "photoMark";

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

    /** Their photograph, a JPEG. */
    public Optional<byte[]> photo(String memberId) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return photoOf(content, memberId).map(Profiles::octets);
        }
    }

    Optional<Value.Binary> photoOf(Content content, String memberId) {
        return content.find(PLACE.child(memberId))
                .flatMap(node -> Optional.ofNullable(node.properties().get(PHOTO)))
                .filter(Value.Binary.class::isInstance)
                .map(Value.Binary.class::cast);
    }

    /** Keeps a photograph, or with no octets takes away what was kept. Stands at the save. */
    void savePhoto(Content content, String memberId, byte[] jpeg) {
        Entry entry = entry(content, memberId);
        if (jpeg.length == 0) {
            entry.node().remove(PHOTO);
            entry.put(MARK, "");
        } else {
            entry.node().set(PHOTO, Value.Binary.of(jpeg));
            entry.put(MARK, mark(jpeg));
        }
    }

    /** Stands at the save; the photograph stays as it is. */
    public void save(Content content, String memberId, Profile profile) {
        Entry entry = entry(content, memberId);
        entry.put("languages", profile.languages())
                .put("phone", profile.phone())
                .put("about", profile.about())
                .put("hidden", profile.hidden());
    }

    private static Entry entry(Content content, String memberId) {
        Node all = content.find(PLACE)
                .orElseGet(() -> content.root(PLACE.workspace()).add(PLACE.name(), Entry.TYPE));
        return all.child(memberId).map(Entry::new).orElseGet(() -> Entry.blank(all.add(memberId, Entry.TYPE)));
    }

    /** Takes away all that was written. Stands at the save. */
    public void remove(Content content, String memberId) {
        content.find(PLACE.child(memberId)).ifPresent(Node::delete);
    }

    private static Profile read(Node node) {
        Entry entry = new Entry(node);
        return new Profile(
                entry.text("languages"),
                entry.text("phone"),
                entry.text("about"),
                entry.flag("hidden"),
                entry.text(MARK));
    }

    private static byte[] octets(Value.Binary binary) {
        try (InputStream stream = binary.open()) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String mark(byte[] jpeg) {
        CRC32C sum = new CRC32C();
        sum.update(jpeg);
        return Long.toHexString(sum.getValue());
    }
}

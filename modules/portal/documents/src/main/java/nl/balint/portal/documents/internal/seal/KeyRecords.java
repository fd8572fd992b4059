package nl.balint.portal.documents.internal.seal;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.Seals;

/**
 * Each in the content, closed with the key of the house: for machines that share their content. Who has the database
 * and not the key of the house has no key of a group.
 */
public final class KeyRecords implements KeyPlace {

    private static final String WORKSPACE = "groupkeys";
    private static final String SECRET = "secret";
    private static final String PURPOSE = "documents.groupkey|";
    private static final int TRIES = 5;

    private final Repository repository;
    private final Seals seals;

    public KeyRecords(Repository repository, Seals seals) {
        this.repository = repository;
        this.seals = seals;
        repository.addRecords(WORKSPACE);
    }

    @Override
    public List<String> groups() {
        try (Content content = open()) {
            return content.root(WORKSPACE).children().stream()
                    .map(Node::name)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<byte[]> find(String groupId) {
        try (Content content = open()) {
            return content.find(place(groupId)).map(kept -> secret(groupId, kept));
        }
    }

    @Override
    public byte[] keep(String groupId, byte[] secret) {
        return Conflicts.saved(TRIES, this::open, content -> {
            Optional<Node> first = content.find(place(groupId));
            if (first.isPresent()) {
                return secret(groupId, first.get());
            }
            content.root(WORKSPACE)
                    .add(groupId, "balint:record")
                    .set(
                            SECRET,
                            seals.seal(PURPOSE + groupId, Base64.getEncoder().encode(secret)));
            return secret;
        });
    }

    @Override
    public void forget(String groupId) {
        Conflicts.saved(TRIES, this::open, content -> {
            content.find(place(groupId)).ifPresent(Node::delete);
            return groupId;
        });
    }

    @Override
    public int reseal() {
        return Conflicts.saved(TRIES, this::open, content -> {
            int count = 0;
            for (Node kept : content.root(WORKSPACE).children()) {
                count += seals.sealAgain(kept, SECRET, PURPOSE + kept.name()) ? 1 : 0;
            }
            return count;
        });
    }

    private byte[] secret(String groupId, Node kept) {
        byte[] opened = kept.text(SECRET)
                .flatMap(closed -> seals.unsealKept(PURPOSE + groupId, closed))
                .orElseThrow(() -> new IllegalStateException(
                        "The key of a group was closed with another house.key: copy keys/ from the first machine"));
        return Base64.getDecoder().decode(opened);
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    private static ContentPath place(String groupId) {
        return ContentPath.root(WORKSPACE).child(groupId);
    }
}

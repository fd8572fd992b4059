package nl.balint.cms.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where drafts were when somebody last asked for them by id: looking there first spares Oak a query. It is a hint and
 * no more, for whether a node is there, has that id and may be read is asked of Oak each time. Each set of principals
 * has hints of its own, so that what others found is no quicker missed than what nobody has.
 */
final class Whereabouts {

    private record Asked(Access access, String workspace, String id) {}

    private final Cache<Asked, ContentPath> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /** The node with that id: where it was last, or else where the search finds it. */
    Optional<Node> find(Content content, String workspace, String id, Supplier<Optional<Node>> search) {
        Asked asked = new Asked(content.access(), workspace, id);
        Optional<Node> there = Optional.ofNullable(known.getIfPresent(asked))
                .flatMap(content::find)
                .filter(node -> node.id().equals(id));
        if (there.isPresent()) {
            return there;
        }
        Optional<Node> found = search.get();
        found.ifPresent(node -> known.put(asked, node.path()));
        return found;
    }
}

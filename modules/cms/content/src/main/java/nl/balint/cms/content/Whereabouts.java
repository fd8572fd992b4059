package nl.balint.cms.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * Where drafts were when somebody last asked for them by id: looking there first spares Oak a query. It is a hint and
 * no more, for whether a node is there, has that id and may be read is asked of Oak each time. Each set of principals
 * has hints of its own, so that what others found is no quicker missed than what nobody has.
 */
final class Whereabouts {

    private record Asked(Access access, String workspace, String id) {}

    private final Cache<Asked, ContentPath> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    Optional<ContentPath> find(Access access, String workspace, String id) {
        return Optional.ofNullable(known.getIfPresent(new Asked(access, workspace, id)));
    }

    void note(Access access, ContentPath path, String id) {
        known.put(new Asked(access, path.workspace(), id), path);
    }
}

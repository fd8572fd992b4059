package nl.balint.cms.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps, for each set of principals, the snapshot of the present revision. */
final class Snapshots {

    private final Snapshot.Memory memory = new Snapshot.Memory();
    private final LongSupplier revision;
    private final Function<Access, LiveNodes> opener;
    private final Cache<Access, Snapshot> current = Caffeine.newBuilder()
            .maximumSize(1_000)
            .executor(Runnable::run)
            .removalListener(Snapshots::let)
            .build();

    Snapshots(LongSupplier revision, Function<Access, LiveNodes> opener) {
        this.revision = revision;
        this.opener = opener;
    }

    /** The snapshot of now; whoever enters leaves it again. */
    Snapshot enter(Access access) {
        while (true) {
            long now = revision.getAsLong();
            Snapshot snapshot = current.get(access, asked -> new Snapshot(now, memory, () -> opener.apply(asked)));
            if (snapshot.revision() == now && snapshot.enter()) {
                return snapshot;
            }
            current.asMap().remove(access, snapshot);
        }
    }

    /** The revision has grown: what was read before is of no use to whoever enters from now on. */
    void renew() {
        current.invalidateAll();
        memory.forget();
    }

    private static void let(@Nullable Access access, @Nullable Snapshot snapshot, RemovalCause cause) {
        if (snapshot != null) {
            snapshot.leave();
        }
    }
}

package nl.balint.cms.definitions;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping of which the target depends on the host that was asked.
 *
 * @param inner what it is about, and where to for a host that is not named
 * @param targets by host, in small letters
 */
public record HostMapping(UriMapping inner, boolean hasFallback, Map<String, String> targets) implements UriMapping {

    public HostMapping {
        targets = Map.copyOf(targets);
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public int weight() {
        return inner.weight();
    }

    @Override
    public Optional<Target> match(String path) {
        return hasFallback ? inner.match(path) : Optional.empty();
    }

    @Override
    public Optional<Target> match(String host, String path) {
        String target = targets.get(host.toLowerCase(Locale.ROOT));
        if (target == null) {
            return match(path);
        }
        return inner.withTarget(target).match(path);
    }

    @Override
    public UriMapping withTarget(String toUri) {
        return new HostMapping(inner.withTarget(toUri), true, targets);
    }

    @Override
    public boolean isSameForAll(String path) {
        return inner.match(path).isEmpty();
    }
}

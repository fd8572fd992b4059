package nl.balint.cms.definitions;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A mapping that leads to another number each time: the {@code *} of its target is a number from first to last, written
 * with at least so many digits.
 */
public record RotatingMapping(WildcardMapping inner, String toUri, int first, int last, int digits)
        implements UriMapping {

    public RotatingMapping {
        if (last < first || digits < 0 || digits > 9) {
            throw new IllegalArgumentException("from " + first + " to " + last + " with " + digits + " digits");
        }
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
    public UriMapping withTarget(String newTarget) {
        return new RotatingMapping(inner, newTarget, first, last, digits);
    }

    @Override
    public Optional<Target> match(String path) {
        return inner.match(path).map(any -> {
            int number = ThreadLocalRandom.current().nextInt(first, last + 1);
            String written =
                    digits == 0 ? String.valueOf(number) : String.format(Locale.ROOT, "%0" + digits + "d", number);
            return Target.parse(toUri.replace("*", written));
        });
    }

    @Override
    public boolean isSameForAll(String path) {
        return inner.match(path).isEmpty();
    }
}

package nl.balint.cms.rendering.internal.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.content.Access;

/**
 * Parts of pages that are the same on many, such as the footer, with what they read. They hold for one revision of what
 * is published, as one set of principals sees it, and for one state of the light modules.
 */
public final class KeptParts {

    private static final long BYTES_KEPT = 8_000_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Cache<Key, Part> parts = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST)
            .maximumWeight(BYTES_KEPT)
            .weigher((Key key, Part part) -> part.html().length + 1_000)
            .build();

    /**
     * Which part it is.
     *
     * @param place the template and the name that it has there
     * @param by what it shows of the page around it
     */
    public record Key(Access access, long revision, Locale locale, String place, String by) {}

    /** A part as it stands in the page, in UTF-8. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Part(byte[] html, ReadLog reads) {}

    public Optional<Part> find(Key key) {
        return Optional.ofNullable(parts.getIfPresent(key));
    }

    public void keep(Key key, Part part) {
        parts.put(key, part);
    }
}

package nl.balint.cms.rendering;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How pages are rendered.
 *
 * @param deadline how long one page may take
 * @param maximumPage how many characters one page may have
 * @param pageCache how many bytes of ready pages are kept in memory
 * @param imaging the folder where scaled images are kept; it may be emptied at any time
 * @param zone the time that visitors' clocks show
 */
public record RenderingConfig(Duration deadline, int maximumPage, long pageCache, Path imaging, ZoneId zone) {

    public RenderingConfig {
        if (deadline.isNegative() || deadline.isZero() || maximumPage <= 0 || pageCache < 0) {
            throw new IllegalArgumentException("A page needs some time, some size and a cache of 0 bytes or more");
        }
    }

    /** Five seconds and ten million characters for a page, 64 MB of ready pages, Dutch time. */
    public static RenderingConfig standard(Path dataFolder) {
        return new RenderingConfig(
                Duration.ofSeconds(5),
                10_000_000,
                64L * 1024 * 1024,
                dataFolder.resolve("cache").resolve("imaging"),
                ZoneId.of("Europe/Amsterdam"));
    }

    /** The same with another time for a page. */
    public RenderingConfig within(Duration time) {
        return new RenderingConfig(time, maximumPage, pageCache, imaging, zone);
    }
}

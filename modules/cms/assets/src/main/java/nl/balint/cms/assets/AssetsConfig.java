package nl.balint.cms.assets;

/**
 * The bounds of the site's files.
 *
 * @param libraryBytes how many octets all of them together may have
 */
public record AssetsConfig(long libraryBytes) {

    /** As shipped: 5 GB. */
    public static final AssetsConfig STANDARD = new AssetsConfig(5L << 30);
}

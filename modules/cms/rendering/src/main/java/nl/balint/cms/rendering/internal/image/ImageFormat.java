package nl.balint.cms.rendering.internal.image;

/** The formats renditions are written in. */
public enum ImageFormat {
    JPEG("jpg", "image/jpeg"),
    PNG("png", "image/png"),
    WEBP("webp", "image/webp");

    private final String extension;
    private final String type;

    ImageFormat(String extension, String type) {
        this.extension = extension;
        this.type = type;
    }

    public String extension() {
        return extension;
    }

    public String type() {
        return type;
    }
}

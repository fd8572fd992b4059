package nl.balint.cms.definitions.internal.yaml;

/** A file that cannot be read at all, and where it goes wrong. */
public final class YamlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    public YamlFailure(Place place, String message) {
        super(message);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}

package nl.balint.cms.definitions;

/** What an area takes over from the same area of the pages above. */
public record Inheritance(boolean enabled, Components components, Properties properties) {

    public static final Inheritance NONE = new Inheritance(false, Components.FILTERED, Properties.ALL);

    /** Which components: those marked {@code inheritable}, all, or none. */
    public enum Components {
        FILTERED,
        ALL,
        NONE
    }

    /** Which properties: those that the area itself has not, or none. */
    public enum Properties {
        ALL,
        NONE
    }
}

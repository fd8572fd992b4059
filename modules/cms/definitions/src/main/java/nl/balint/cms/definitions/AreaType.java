package nl.balint.cms.definitions;

/** What an area may hold; what is not known is read as {@link #LIST}. */
public enum AreaType {
    LIST,
    SINGLE,
    NO_COMPONENT
}

package nl.balint.cms.definitions;

/** How bad a {@link Problem} is. */
public enum Severity {
    /** The definition is absent, or cannot do what it says. */
    ERROR,
    /** Something in it is left aside; the rest works. */
    WARNING
}

package nl.balint.cms.definitions;

/** The families of fields. */
public enum FieldKind {
    TEXT,
    RICH_TEXT,
    CHECKBOX,
    HIDDEN,
    STATIC,
    CODE,
    DATE,
    SELECT,
    RADIO,
    CHECKBOX_GROUP,
    MANY_SELECT,
    TOKENS,
    PAGE_LINK,
    LINK,
    ASSET_LINK,
    RESOURCE_LINK,
    UPLOAD,
    PASSWORD,
    SLIDER,
    COMPOSITE,
    MULTI,
    SWITCHABLE,
    /** A type that nobody here knows; it is shown as its value and kept as it is. */
    UNKNOWN
}

package nl.balint.cms.forms;

/** What kind of answer a field asks for: how it looks, how it is read, what it may hold. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    EMAIL,
    PHONE,
    POSTCODE,
    /** The number of a care worker in the BIG register. */
    BIG_NUMBER,
    URL,
    NUMBER,
    DATE,
    TIME,
    /** The digits that an app or a mail gives. */
    CODE,
    PASSWORD,
    /** Yes or no: one box. */
    FLAG,
    /** One of a few, all in sight. */
    CHOICE,
    /** One of many, in a list that opens. */
    LIST,
    /** Any of several. */
    CHOICES,
    FILE,
    HIDDEN;

    /** Whether people type what they like, so that it may hold what it should not. */
    public boolean isFreeText() {
        return this == TEXT || this == LONG_TEXT || this == EMAIL || this == URL;
    }

    /** Whether its value is one of its choices. */
    public boolean hasChoices() {
        return this == CHOICE || this == LIST || this == CHOICES;
    }
}

package nl.balint.portal.documents;

import java.util.List;

/** Something that cannot be done, with the words for whoever asked; nothing was changed. */
public final class Refusal extends RuntimeException {

    static final String NAME_TAKEN = "documents.refused.name-taken";

    private final String key;
    private final transient List<Object> arguments;

    Refusal(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of a text in {@code light-modules/documents/i18n}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    boolean isNameTaken() {
        return key.equals(NAME_TAKEN);
    }
}

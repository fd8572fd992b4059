package nl.balint.cms.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which language somebody reads the screens behind the door. What is written on the site has its own. */
public enum Language {
    /** Unless they chose otherwise. */
    DUTCH("nl"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** By its tag, such as {@code en}. */
    public static Optional<Language> find(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findFirst();
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}

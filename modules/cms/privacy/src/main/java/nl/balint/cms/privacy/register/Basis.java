package nl.balint.cms.privacy.register;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why it is allowed (article 6 of the GDPR). */
public enum Basis {
    /** What somebody asked for cannot be done without it. */
    AGREEMENT,
    /** They said yes, and can take that back. */
    CONSENT,
    /** The society needs it, and it does not weigh heavily on them. */
    INTEREST,
    /** The law asks for it. */
    LAW;

    /** As it is written in a definition: {@code agreement}. */
    static Optional<Basis> of(String word) {
        return Stream.of(values()).filter(basis -> basis.word().equals(word)).findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package nl.balint.portal.documents.internal.checks;

import nl.balint.portal.documents.plugs.Verdict.Refused;

/** Found deep in a file: it cannot come in. Caught by {@link UploadChecks}, which makes it the answer. */
final class Objection extends RuntimeException {

    private final transient Refused refused;

    private Objection(Refused refused) {
        super(refused.key(), null, false, false);
        this.refused = refused;
    }

    static Objection of(String reason, String... arguments) {
        return new Objection(Refused.of("documents.refused." + reason, arguments));
    }

    static Objection damaged() {
        return of("damaged");
    }

    static Objection encrypted() {
        return of("encrypted");
    }

    static Objection macros() {
        return of("macros");
    }

    /** It would grow too much when it is unpacked, or is no honest archive. */
    static Objection archive() {
        return of("archive");
    }

    /** There is another file in it or behind it. */
    static Objection second() {
        return of("second");
    }

    Refused refused() {
        return refused;
    }
}

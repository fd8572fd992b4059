package nl.balint.cms.editing;

/** What somebody was changing is no longer as they saw it: somebody else saved first. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Overtaken() {
        super("Somebody else saved first", null, false, false);
    }
}

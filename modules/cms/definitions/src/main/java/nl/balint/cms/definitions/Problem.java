package nl.balint.cms.definitions;

import nl.balint.cms.definitions.internal.yaml.Place;

/**
 * Something wrong in a light module: in which file, on which line (0: the file as a whole), and what.
 *
 * @param want what the house would need to do as the file says
 */
public record Problem(Severity severity, String file, int line, String message, Want want) {

    /** What is missing. */
    public enum Want {
        /** Another file: what is wrong stands in the light module itself. */
        FILE,
        /** A model class in Java. */
        MODEL,
        /** A way to render. */
        RENDERER
    }

    static Problem error(Place place, String message) {
        return new Problem(Severity.ERROR, place.file(), place.line(), message, Want.FILE);
    }

    static Problem warning(Place place, String message) {
        return warning(place, message, Want.FILE);
    }

    static Problem warning(Place place, String message, Want want) {
        return new Problem(Severity.WARNING, place.file(), place.line(), message, want);
    }

    /** For people: {@code /site/dialogs/page.yaml:3 there is no …}. */
    public String told() {
        return file + (line == 0 ? "" : ":" + line) + " " + message;
    }

    @Override
    public String toString() {
        return severity + " " + told();
    }
}

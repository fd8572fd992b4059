package nl.balint.cms.definitions;

import nl.balint.cms.definitions.internal.yaml.Place;

/** Something wrong in a light module: in which file, on which line (0: the file as a whole), and what. */
public record Problem(Severity severity, String file, int line, String message) {

    static Problem error(Place place, String message) {
        return new Problem(Severity.ERROR, place.file(), place.line(), message);
    }

    static Problem warning(Place place, String message) {
        return new Problem(Severity.WARNING, place.file(), place.line(), message);
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

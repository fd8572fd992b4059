package nl.balint.cms.definitions.internal.yaml;

/** Where something is written: a resource path and a line, counted from 1; line 0 is the file as a whole. */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}

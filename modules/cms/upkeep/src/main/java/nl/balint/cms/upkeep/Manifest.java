package nl.balint.cms.upkeep;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a backup says of itself, the first thing in it: lines of text.
 *
 * @param id of this backup
 * @param made when the copy of the tree was begun: what was saved before is in it
 * @param base the id of the backup that holds the binaries which this one leaves out; empty when it is whole
 * @param inside the large binaries that lie in this backup
 * @param elsewhere the large binaries that lie in its base
 */
record Manifest(String id, Instant made, String base, Set<String> inside, Set<String> elsewhere) {

    private static final String FORMAT = "balint-backup 1";
    private static final int HEAD = 4;

    Manifest {
        inside = Set.copyOf(inside);
        elsewhere = Set.copyOf(elsewhere);
    }

    /** All that must be there after it is put back. */
    Set<String> binaries() {
        Set<String> all = new TreeSet<>(inside);
        all.addAll(elsewhere);
        return all;
    }

    String text() {
        return Stream.of(
                        Stream.of(FORMAT, "id " + id, "made " + made, "base " + base),
                        new TreeSet<>(inside).stream().map(name -> "inside " + name),
                        new TreeSet<>(elsewhere).stream().map(name -> "elsewhere " + name))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static Manifest parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("balint-backup ")) {
            throw new BackupFailure("This is no backup of Balint.");
        }
        if (!lines.get(0).equals(FORMAT)) {
            throw new BackupFailure("A newer version of Balint made this backup: put it back with that version.");
        }
        try {
            return new Manifest(
                    value(lines, "id"),
                    Instant.parse(value(lines, "made")),
                    value(lines, "base"),
                    names(lines, "inside "),
                    names(lines, "elsewhere "));
        } catch (DateTimeException wrong) {
            throw new BackupFailure("The first lines of this backup cannot be read.", wrong);
        }
    }

    private static String value(List<String> lines, String key) {
        return lines.stream()
                .limit(HEAD)
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1).toLowerCase(Locale.ROOT))
                .map(value -> key.equals("made") ? value.toUpperCase(Locale.ROOT) : value)
                .findFirst()
                .orElseThrow(() -> new BackupFailure("The first lines of this backup cannot be read: no " + key + "."));
    }

    private static Set<String> names(List<String> lines, String begin) {
        return lines.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .collect(Collectors.toSet());
    }
}

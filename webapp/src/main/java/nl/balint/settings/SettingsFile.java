package nl.balint.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One file of {@code key = value} lines. Each value remembers its line; mistakes are collected, so that a person mends
 * them all at once. Read every key, then call {@link #finish()}.
 */
final class SettingsFile {

    private record Entry(int line, String value) {}

    private final String name;
    private final Map<String, Entry> unread = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private SettingsFile(String name) {
        this.name = name;
    }

    /** The file, unless this is an installation of before there was one. */
    static Optional<SettingsFile> find(Path file) {
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    static SettingsFile read(Path file) {
        SettingsFile settings = new SettingsFile(file.toString());
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int index = 0; index < lines.size(); index++) {
                settings.readLine(index + 1, lines.get(index).strip());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the settings in " + file, failure);
        }
        return settings;
    }

    private void readLine(int line, String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        int equals = text.indexOf('=');
        if (equals < 1) {
            problem(line, "expected 'key = value', found '" + text + "'");
            return;
        }
        String key = text.substring(0, equals).strip();
        if (unread.put(key, new Entry(line, text.substring(equals + 1).strip())) != null) {
            problem(line, "'" + key + "' stands here for the second time");
        }
    }

    /** What holds when the file does not say, because it is older than the key. */
    void standard(String key, String value) {
        unread.putIfAbsent(key, new Entry(0, value));
    }

    String text(String key) {
        return take(key).value();
    }

    boolean flag(String key) {
        Entry entry = take(key);
        if (!entry.value().equals("true") && !entry.value().equals("false")) {
            problem(entry.line(), "'" + key + "' must be true or false, found '" + entry.value() + "'");
        }
        return entry.value().equals("true");
    }

    int number(String key, int least, int most) {
        return number(key, take(key), least, most);
    }

    /** The number of this key, unless another place (an environment variable) says otherwise. */
    int number(String key, String override, int least, int most) {
        Entry entry = take(key);
        return number(key, override.isBlank() ? entry : new Entry(entry.line(), override.strip()), least, most);
    }

    private int number(String key, Entry entry, int least, int most) {
        try {
            int number = Integer.parseInt(entry.value());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, as a number out of bounds is
        }
        problem(
                entry.line(),
                "'" + key + "' must be a whole number from " + least + " to " + most + ", found '" + entry.value()
                        + "'");
        return least;
    }

    List<String> list(String key) {
        return Stream.of(take(key).value().split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Entry take(String key) {
        Entry entry = unread.remove(key);
        if (entry == null) {
            problem(0, "'" + key + "' is missing");
            return new Entry(0, "");
        }
        lines.put(key, entry.line());
        return entry;
    }

    /** Says that all keys have been read: what is left is unknown. Throws when anything was wrong. */
    void finish() {
        unread.forEach((key, entry) -> problem(entry.line(), "'" + key + "' is no setting of this file"));
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
    }

    /** A key that was read does not go with another. */
    void problem(String key, String message) {
        problem(lines.getOrDefault(key, 0), "'" + key + "' " + message);
    }

    /** Something is wrong that is no matter of one key. */
    void problem(String message) {
        problem(0, message);
    }

    private void problem(int line, String message) {
        problems.add(line == 0 ? name + ": " + message : name + ":" + line + ": " + message);
    }
}

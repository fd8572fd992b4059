package nl.balint.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.portal.documents.DocumentsConfig;

/** What {@code config/documents.properties} says; its comments explain each. */
final class DocumentSettings {

    private static final long MEGABYTE = 1024L * 1024;
    private static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    private DocumentSettings() {}

    static DocumentsConfig read(Path home) {
        SettingsFile file = SettingsFile.read(home.resolve("config/documents.properties"));
        DocumentsConfig config = new DocumentsConfig(
                file.number("fileMegabytes", 1, 10_000) * MEGABYTE,
                file.number("groupMegabytes", 1, 1_000_000) * MEGABYTE,
                Duration.ofDays(file.number("trashDays", 1, 365)),
                Duration.ofHours(file.number("reportHours", 1, 24 * 30)),
                Duration.ofHours(file.number("halfUploadHours", 1, 24 * 7)),
                seasonEnd(file),
                DUTCH_TIME,
                list(file.text("folders")),
                list(file.text("reportFolders")),
                scanner(file));
        file.finish();
        return config;
    }

    private static MonthDay seasonEnd(SettingsFile file) {
        String text = file.text("seasonEnd");
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException wrong) {
            file.problem("'seasonEnd' must be a month and a day such as 07-31, found '" + text + "'");
            return MonthDay.of(7, 31);
        }
    }

    private static String scanner(SettingsFile file) {
        String text = file.text("clamd");
        if (!text.isEmpty() && !text.matches("/.+|[^:\\s]+:[0-9]{1,5}")) {
            file.problem("'clamd' must be a machine and a port such as 127.0.0.1:3310, or the path of a socket, found '"
                    + text + "'");
            return "";
        }
        return text;
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}

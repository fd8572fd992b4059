package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Value;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.documents.plugs.ReportStamp;
import org.jsoup.Jsoup;

/**
 * Who looks at a report of a meeting as PDF, or takes it along, finds on each page that it is confidential, their name
 * and the day. One that cannot be stamped is not given.
 */
final class Stamping {

    private final ReportStamp stamp;
    private final Screens screens;
    private final People people;
    private final Clock clock;
    private final Path folder;

    /** @param folder for temporary files, which nobody but the house reads */
    Stamping(ReportStamp stamp, Screens screens, People people, Clock clock, Path folder) {
        this.stamp = stamp;
        this.screens = screens;
        this.people = people;
        this.clock = clock;
        this.folder = folder;
    }

    static boolean isFor(Document document, Version version) {
        return document.report() && version.type().equals(DocumentFile.PDF);
    }

    /** The stamped copy; nothing when it is no PDF that can be read. */
    Optional<InputStream> octets(Value.Binary.Source original, String who) throws IOException {
        Path file = Files.createTempFile(folder, "report", ".pdf");
        try (InputStream octets = original.open()) {
            Files.copy(octets, file, StandardCopyOption.REPLACE_EXISTING);
            Optional<Path> stamped = stamp.stamped(file, line(who));
            return stamped.isPresent()
                    ? Optional.of(Files.newInputStream(stamped.get(), StandardOpenOption.DELETE_ON_CLOSE))
                    : Optional.empty();
        } finally {
            Files.delete(file);
        }
    }

    private String line(String who) {
        Map<String, Object> words = Map.of("name", people.name(who), "day", LocalDate.now(clock));
        return Jsoup.parse(screens.text("documents:papers/stamp", words)).text();
    }
}

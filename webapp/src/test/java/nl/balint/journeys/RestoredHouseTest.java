package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Progress;
import nl.balint.cms.upkeep.Backup;
import nl.balint.cms.upkeep.BackupKey;
import nl.balint.cms.upkeep.Restore;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a house that is being used, put back elsewhere: all is there, and who was signed in is not. */
class RestoredHouseTest {

    private static final Clock CLOCK = Clock.system(Portal.DUTCH_TIME);
    private static final String FOLDER = "/mijn/groepen/zeist/documenten";

    @TempDir
    private Path folder;

    @Test
    void hasItsPagesItsPeopleItsFilesAndItsIndexes() {
        BackupKey.make(folder.resolve("key"), new SecureRandom());
        BackupKey key = BackupKey.read(folder.resolve("key"));
        Person anne;
        String file;
        String text;
        try (Portal portal = open("data")) {
            String base = "http://localhost:" + portal.port();
            anne = Person.signedIn(base, "anne", CLOCK::instant);
            file = firstFile(anne);
            text = anne.get(file).body();
            new Backup(folder.resolve("data"), key, CLOCK).write(folder.resolve("backup"), Progress.SILENT);
        }
        new Restore(folder.resolve("again"), key).read(List.of(folder.resolve("backup")), List.of(), Progress.SILENT);

        try (Portal portal = open("again")) {
            String base = "http://localhost:" + portal.port();
            Person visitor = Person.anonymous(base);
            assertThat(visitor.get("/kosten").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/zoeken?q=kosten").body()).contains("/kosten");
            assertThat(visitor.get("/groepen?q=Zeist").body()).contains("/groepen/zeist");
            assertThat(visitor.send("GET", "/mijn", BodyPublishers.noBody(), "Cookie", anne.cookies())
                            .statusCode())
                    .isEqualTo(302);
            Person again = Person.signedIn(base, "anne", () -> CLOCK.instant().plusSeconds(30));
            assertThat(again.get(file).body()).isEqualTo(text);
        }
    }

    private static String firstFile(Person member) {
        Document overview = member.page(FOLDER);
        for (var link : overview.select("main a[href^=" + FOLDER + "]")) {
            Optional<String> file = member.page(link.attr("href")).select("main a[href$=/bestand]").stream()
                    .map(found -> found.attr("href"))
                    .findFirst();
            if (file.isPresent()) {
                return file.get();
            }
        }
        throw new AssertionError("No file in " + FOLDER);
    }

    private Portal open(String name) {
        Settings settings = Settings.read(
                Path.of("..").toAbsolutePath().normalize(),
                Map.of("BALINT_PORT", "0", "BALINT_DATA", folder.resolve(name).toString()));
        Portal portal = Portal.open(settings, CLOCK, Progress.SILENT);
        portal.start();
        portal.settle();
        return portal;
    }
}

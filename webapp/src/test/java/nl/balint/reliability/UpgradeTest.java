package nl.balint.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.balint.cms.upkeep.StoreCheck;
import nl.balint.commands.Balint;
import nl.balint.house.Portal;
import nl.balint.journeys.Person;
import nl.balint.machines.Machine;
import nl.balint.machines.Until;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** R13: the data folder of each release, as {@code bin/upgrade-fixture} kept it, is opened by this version. */
class UpgradeTest {

    private static final Path KEPT = Path.of("src/test/resources/upgrades");
    private static final Clock CLOCK = Clock.system(Portal.DUTCH_TIME);
    private static final String AREA = "/mijn/groepen/den-bosch/documenten";
    private static final String LETTER = "Samen rijden naar Den Bosch.docx";
    private static final int KILLS = 2;
    private static final int LONGEST_START_MILLISECONDS = 6_000;
    private static final byte[] BEGIN_OF_DOCX = "PK".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    static Stream<Path> releases() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList().stream();
        }
    }

    @Test
    void thereIsADataFolderOfTheFirstRelease() throws IOException {
        assertThat(releases()).contains(KEPT.resolve("0.1.0.zip"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatAnEarlierVersionKeptIsThereAlsoWhenTheMachineFallsWhileItIsOpened(Path release) throws Exception {
        Path home = Homes.patient(folder.resolve("home"));
        unpack(release, home.resolve("data"));
        try (Machine machine = Machine.start(home, Homes.AS_SHIPPED)) {
            for (int kill = 0; kill < KILLS; kill++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(new Random().nextInt(LONGEST_START_MILLISECONDS)));
                machine.kill();
                machine.begin();
            }
            machine.await();
            hasItsPages(machine.base());
            hasItsPeopleAndTheirDocuments(machine.base());
            machine.stop();
        }
        isWhole(home);
        System.out.printf("R13: %s opened, kills while opening %d%n", release.getFileName(), KILLS);
    }

    private static void unpack(Path release, Path data) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(release))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path place = data.resolve(entry.getName()).normalize();
                assertThat(place.startsWith(data)).isTrue();
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(zip, place);
                }
            }
        }
        Files.setPosixFilePermissions(data.resolve("keys"), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(data.resolve("keys/house.key"), PosixFilePermissions.fromString("rw-------"));
    }

    private static void hasItsPages(String base) {
        Person visitor = Person.anonymous(base);
        assertThat(visitor.page("/kosten").select("h1").text()).isEqualTo("Wat kost een Balintgroep?");
        Until.isSo(
                "the page is found", () -> visitor.get("/zoeken?q=kost").body().contains("href=\"/kosten\""));
    }

    private static void hasItsPeopleAndTheirDocuments(String base) throws IOException {
        Person anna = Person.signedIn(base, "anna", CLOCK::instant);
        assertThat(anna.page("/mijn").text()).contains("Den Bosch");
        String place = link(anna, AREA, "Adreslijsten");
        String letter = link(anna, place, LETTER);
        assertThat(Arrays.copyOf(anna.octets(letter + "/bestand"), BEGIN_OF_DOCX.length))
                .isEqualTo(BEGIN_OF_DOCX);
        Until.isSo(
                "the letter is found by a word in it",
                () -> anna.page("/mijn/zoeken?q=rijden").select("main").text().contains(LETTER));
        Person bram = Person.signedIn(base, "bram", CLOCK::instant);
        assertThat(bram.get("/beheer/paginas").statusCode()).isEqualTo(200);
        assertThat(bram.get(letter).statusCode()).isEqualTo(404);
    }

    private static String link(Person person, String page, String words) {
        return person.page(page).select("main a[href]").stream()
                .filter(link -> link.text().contains(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " has no link " + words));
    }

    /** The store has no hole, and each line of the log is as it was written. */
    private static void isWhole(Path home) {
        assertThat(new StoreCheck(home.resolve("data"), CLOCK).run().problems()).isEmpty();
        System.setProperty("balint.home", home.toString());
        try {
            assertThat(Balint.run("logboek", "--check")).isZero();
        } finally {
            System.clearProperty("balint.home");
        }
    }
}

package nl.balint.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.balint.cms.content.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadDurabilityTest {

    private static final int ROUNDS = 3;
    private static final int ENOUGH = 200;

    @TempDir
    private Path folder;

    /** A file of which the sender was told that it is in. */
    private record Taken(int number, String id, int version) {}

    @Test
    void noAcknowledgedUploadIsLostNorIsAnyHalfThereWhenTheProcessIsKilled() throws Exception {
        List<Taken> acknowledged = new ArrayList<>();
        Random chance = new Random();
        for (int round = 1; round <= ROUNDS; round++) {
            Process sender = start(round * 10_000);
            try (BufferedReader lines = sender.inputReader(StandardCharsets.UTF_8)) {
                int enough = acknowledged.size() + ENOUGH / ROUNDS + chance.nextInt(40);
                while (acknowledged.size() < enough) {
                    hear(lines.readLine(), acknowledged);
                }
                sender.toHandle().destroyForcibly();
                lines.lines().forEach(line -> hear(line, acknowledged));
            }
            sender.waitFor();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);

        try (TestHouse house =
                new TestHouse(folder, DocumentsConfig.STANDARD, Repository.open(folder, Clock.systemUTC()))) {
            try (Area area = house.open(TestHouse.EMMA)) {
                for (Taken taken : acknowledged) {
                    assertThat(text(area, area.document(taken.id()), taken.version()))
                            .isEqualTo(UploadsUntilKilled.text(taken.number()));
                }
                for (Document document : area.documents(TestHouse.folder(area, "Mededelingen"))) {
                    List<Version> versions = area.versions(document);
                    assertThat(versions.get(0).number()).isEqualTo(document.version());
                    for (Version version : versions) {
                        assertThat(text(area, document, version.number())).hasSize((int) version.size());
                    }
                }
            }
            house.indexing.reconcile();
            assertThat(house.index.stamps())
                    .containsKeys(acknowledged.stream().map(Taken::id).toArray(String[]::new));
        }
        // Small files have no notes: what was on its way is sent again.
        assertThat(folder.resolve("uploads")).isEmptyDirectory();
    }

    private static String text(Area area, Document document, int version) throws IOException {
        try (InputStream octets = area.octets(document, version).open()) {
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Process start(int from) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        UploadsUntilKilled.class.getName(),
                        folder.toString(),
                        Integer.toString(from))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void hear(String line, List<Taken> acknowledged) {
        if (line.startsWith(UploadsUntilKilled.TAKEN)) {
            String[] parts = line.split(" ", -1);
            acknowledged.add(new Taken(Integer.parseInt(parts[1]), parts[2], Integer.parseInt(parts[3])));
        }
    }
}

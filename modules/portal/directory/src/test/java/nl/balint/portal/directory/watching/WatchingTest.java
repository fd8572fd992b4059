package nl.balint.portal.directory.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.View;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.security.FloodBrake;
import nl.balint.cms.security.Seals;
import nl.balint.cms.submissions.Received;
import nl.balint.cms.submissions.Submission;
import nl.balint.portal.directory.ListedSociety;
import nl.balint.portal.directory.finding.Whereabouts;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.places.Gazetteer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchingTest {

    private static final String EMAIL = "reina@praktijk.example";

    private final ListedSociety society = ListedSociety.small();
    private final List<Map<String, ?>> letters = new ArrayList<>();
    private Watching watching;
    private WatchForm form;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        SecureRandom random = new SecureRandom();
        MailModule mail = new MailModule(
                new MailModule.Sources(society.repository, this::write, society.clock, random),
                new MailConfig(
                        new MailConfig.House("Balint", "bureau@balint.example"),
                        "post@balint.example",
                        "bureau@balint.example",
                        "http://localhost",
                        new MailWay.Demo()));
        Seals seals = Seals.open(folder, random);
        watching = new Watching(
                new Watches(society.repository, seals),
                society.directory,
                new Watching.House(
                        new Saves(society.repository),
                        mail.outbox(),
                        URI.create("https://balint.example"),
                        society.clock));
        form = new WatchForm(
                watching,
                new Whereabouts(Gazetteer.builtIn(), society.postcodes, society.directory),
                new FloodBrake(seals, society.clock, 3, 1));
    }

    @AfterEach
    void close() {
        society.close();
    }

    @Test
    void tellsOnceOfAGroupThatGetsRoom() {
        confirm(ask("Zeist", "25"));
        letters.clear();

        watching.run();
        assertThat(letters).isEmpty();

        resize("zeist", 14);
        watching.run();
        watching.run();
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).get("groups")).isEqualTo(List.of("Zeist"));
        assertThat(letters.get(0).get("link")).isEqualTo("https://balint.example/groepen?q=Zeist&plek=vrij");

        resize("zeist", 12);
        watching.run();
        resize("zeist", 14);
        watching.run();
        assertThat(letters).hasSize(2);
    }

    @Test
    void afterTheKeyOfTheHouseWasRenewedTheAddressesAreClosedWithTheNewOneAlone() throws IOException {
        confirm(ask("Zeist", "25"));
        Seals.renewKey(folder, new SecureRandom());

        assertThat(new Watches(society.repository, Seals.open(folder, new SecureRandom())).reseal())
                .isEqualTo(1);

        Path key = folder.resolve("house.key");
        Files.write(key, List.of(Files.readAllLines(key).get(0)));
        Watches after = new Watches(society.repository, Seals.open(folder, new SecureRandom()));
        assertThat(after.reseal()).isZero();
        try (Content content = society.repository.open(Access.SYSTEM, View.DRAFT)) {
            Watch watch = after.list().get(0);
            assertThat(after.addressee(content, watch))
                    .hasValueSatisfying(to -> assertThat(to.email()).isEqualTo(EMAIL));
        }
    }

    @Test
    void saysNothingOfGroupsFartherOffOrOfThoseSeenAlready() {
        confirm(ask("5211", "10"));
        letters.clear();

        resize("zeist", 14);
        watching.run();

        assertThat(letters).isEmpty();
    }

    @Test
    void withoutConfirmationNothingIsMailedAndTheAddressGoes() {
        String key = ask("Zeist", "25");
        resize("zeist", 14);
        letters.clear();

        watching.run();
        assertThat(letters).isEmpty();
        society.clock.put(society.clock.instant().plus(Duration.ofDays(3)));
        watching.run();

        assertThat(watching.watches().find(key)).isEmpty();
    }

    @Test
    void oneKeyStopsItAndAYearEndsIt() {
        String stopped = ask("Zeist", "25");
        confirm(stopped);
        String kept = ask("Haarlem", "25");
        confirm(kept);

        watching.stop(watching.watches().find(stopped).orElseThrow());
        assertThat(watching.watches().find(stopped)).isEmpty();

        society.clock.put(society.clock.instant().plus(Duration.ofDays(366)));
        watching.run();
        assertThat(watching.watches().list()).isEmpty();
    }

    @Test
    void theAddressLiesSealed() {
        confirm(ask("Zeist", "25"));

        try (var content = society.repository.open(Access.SYSTEM, View.DRAFT)) {
            content.root("watches")
                    .children()
                    .forEach(node -> assertThat(node.properties().toString()).doesNotContain("reina", EMAIL));
        }
    }

    @Test
    void refusesWhatIsNoPlaceAndManyMailsToOne() {
        assertThat(receive("Hengelo", "25")).isInstanceOf(Received.Refused.class);
        assertThat(receive("xqzwy", "25")).isInstanceOf(Received.Refused.class);
        assertThat(receive("99999", "25")).isInstanceOf(Received.Refused.class);
        for (int sent = 0; sent < 3; sent++) {
            assertThat(receive("Zeist", "25")).isInstanceOf(Received.At.class);
        }
        assertThat(receive("Zeist", "25")).isInstanceOf(Received.Refused.class);
        assertThat(letters).hasSize(3);
    }

    private Received receive(String place, String radius) {
        Received[] received = new Received[1];
        society.change(content -> received[0] = form.receive(
                content,
                new Submission(
                        Seals.digest(place + letters.size()),
                        WatchForm.NAME,
                        society.clock.instant(),
                        Map.of("place", List.of(place), "radius", List.of(radius), "email", List.of(EMAIL)),
                        List.of())));
        return received[0];
    }

    /** The key in the mail. */
    private String ask(String place, String radius) {
        assertThat(receive(place, radius)).isInstanceOf(Received.At.class);
        String link = String.valueOf(letters.get(letters.size() - 1).get("link"));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void confirm(String key) {
        watching.confirm(watching.watches().find(key).orElseThrow());
    }

    private void resize(String slug, int most) {
        Group group = society.group(slug);
        society.change(
                content -> society.register.groups().save(content, group.withSize(new GroupSize(8, most, false))));
    }

    private String write(String template, Map<String, ?> values) {
        letters.add(values);
        return "<html><head><title>Brief</title></head><body>Brief</body></html>";
    }
}

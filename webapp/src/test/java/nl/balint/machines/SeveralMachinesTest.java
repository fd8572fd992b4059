package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.commands.Balint;
import nl.balint.house.Portal;
import nl.balint.journeys.Office;
import nl.balint.journeys.Person;
import nl.balint.settings.Settings;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * R6 of the demands on reliability: a house that was moved into a PostgreSQL and is served by two machines, of which
 * one falls, one is cut off, and the database stops.
 */
class SeveralMachinesTest {

    private static final Clock CLOCK = Clock.system(Portal.DUTCH_TIME);
    private static final Duration RIGHTS_ARE_GONE = Duration.ofSeconds(5);

    @RegisterExtension
    private static final PostgreSql POSTGRES = new PostgreSql();

    @TempDir
    private static Path folder;

    private static Database database;
    private static Line line;
    private static Machine one;
    private static Machine two;
    private static Person anne;

    @BeforeAll
    static void move() throws IOException {
        database = POSTGRES.fresh();
        line = Line.to(POSTGRES.port());
        Path first = Machine.home(folder.resolve("one"), "segment", database);
        fill(first);
        migrate(first);
        Machine.keepsIn(first, "postgresql", database);
        Path second = Machine.home(folder.resolve("two"), "postgresql", POSTGRES.by(line.port(), database));
        Machine.copy(first.resolve("data/keys"), second.resolve("data/keys"));
        one = Machine.start(first, POSTGRES.password());
        two = Machine.start(second, POSTGRES.password());
        one.await();
        two.await();
        anne = Person.signedIn(one.base(), "anne", CLOCK::instant);
    }

    /** The demo, on the first machine alone. */
    private static void fill(Path home) {
        Settings settings = Settings.read(home, Map.of("BALINT_PORT", "0"));
        try (Portal portal = Portal.open(settings, CLOCK, Progress.SILENT)) {
            portal.start();
            portal.settle();
        }
    }

    private static void migrate(Path home) throws IOException {
        Path secret = Files.writeString(home.resolve("password"), POSTGRES.password());
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        Path settings = home.resolve("config/repository.properties");
        Files.writeString(settings, Files.readString(settings).replace("passwordFile =", "passwordFile = password"));
        System.setProperty("balint.home", home.toString());
        try {
            assertThat(Balint.run("migrate", "--to", "postgresql")).isZero();
        } finally {
            System.clearProperty("balint.home");
        }
    }

    @AfterAll
    static void stop() {
        Stream.of(one, two).filter(machine -> machine != null).forEach(Machine::close);
        if (line != null) {
            line.close();
        }
    }

    @BeforeEach
    void bothServe() {
        Until.isSo("both serve", () -> isWell(one) && isWell(two));
    }

    @Test
    void whoSignedInAtOneIsKnownAtTheOtherUntilTheySignOut() {
        Person bram = Person.signedIn(one.base(), "bram", CLOCK::instant);
        Until.isSo("bram is known at two", () -> mine(two, bram) == 200);

        bram.submit("/mijn", "/uitloggen", Map.of());

        Until.isSo("bram has left two", () -> mine(two, bram) == 302);
    }

    @Test
    void aPageThatOneMachinePublishesIsSeenOnTheOthersAndFound() {
        Person visitor = Person.anonymous(two.base());
        assertThat(visitor.get("/kosten").body()).doesNotContain("Zonnebloempit");
        try (Repository third = Repository.open(folder.resolve("three"), database, CLOCK);
                Content draft = third.open(Access.SYSTEM, View.DRAFT)) {
            ContentPath costs = ContentPath.parse("website:/kosten");
            draft.get(costs).set("title", "Zonnebloempitten");
            draft.publish(costs, Depth.SELF);
            draft.save();

            Duration seen =
                    Until.isSo("seen", () -> visitor.get("/kosten").body().contains("Zonnebloempitten"));
            Duration found = Until.isSo(
                    "found",
                    () -> visitor.get("/zoeken?q=Zonnebloempitten").body().contains("href=\"/kosten\""));

            System.out.printf("R6: a page is seen on another machine after %s, found after %s more%n", seen, found);
        }
    }

    @Test
    void aFileThatIsBroughtToOneOpensAtTheOther() {
        String area = "/mijn/groepen/zeist/documenten";
        Person helene = Person.signedIn(one.base(), "helene", CLOCK::instant);
        String place = helene.page(area).select("main a[href^=" + area + "/]").stream()
                .filter(link -> link.text().contains("Mededelingen"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        helene.upload(place, place + "/bestanden", "zonnewijzer.txt", "Over een zonnewijzer.");

        Until.isSo("listed at two", () -> at(two, place, anne).body().contains("zonnewijzer"));
        Until.isSo("found at two", () -> found(two, "zonnewijzer", anne).contains("zonnewijzer.txt"));
    }

    /** What somebody finds in the files of their groups. */
    private static String found(Machine machine, String word, Person who) {
        return Jsoup.parse(at(machine, "/mijn/zoeken?q=" + word, who).body())
                .select("main")
                .text();
    }

    /** R18: within five seconds, in sight and in search. */
    @Test
    void aMembershipThatEndsAtOneIsOverAtTheOther() {
        Person thijs = Person.signedIn(one.base(), "thijs", CLOCK::instant);
        Person wil = Person.signedIn(one.base(), "wil", CLOCK::instant);
        String area = "/mijn/groepen/zeist/documenten";
        Until.isSo("he reads at two", () -> at(two, area, thijs).statusCode() == 200);
        Until.isSo("he finds at two", () -> found(two, "verslag", thijs).contains("Zeist"));

        Office.endMembership(wil, "Zeist", "Thijs");

        Duration shut = Until.isSo(
                "shut at two",
                () -> at(two, area, thijs).statusCode() == 404
                        && !found(two, "verslag", thijs).contains("Zeist"));
        System.out.printf("R18: a membership that ended on one machine was over on the other after %s%n", shut);
        assertThat(shut).isLessThan(RIGHTS_ARE_GONE);
    }

    /** S6: who is stopped at one is out everywhere. */
    @Test
    void anAccountThatIsBlockedAtOneIsOutAtTheOther() {
        Person floor = Person.signedIn(one.base(), "floor", CLOCK::instant);
        Person wil = Person.signedIn(one.base(), "wil", CLOCK::instant);
        Until.isSo("known at two", () -> mine(two, floor) == 200);

        Office.freeze(wil, "Floor");

        Duration out = Until.isSo("out at two", () -> mine(two, floor) == 302);
        System.out.printf("S6: an account that was blocked on one machine was out on the other after %s%n", out);
        assertThat(out).isLessThan(RIGHTS_ARE_GONE);
    }

    @Test
    void whenOneFallsTheOtherGoesOnAndSessionsLive() {
        // She signed in a moment ago; what one machine saved the others see within a second.
        Until.isSo("known at two", () -> mine(two, anne) == 200);

        one.kill();

        assertThat(mine(two, anne)).isEqualTo(200);

        one.begin();
        one.await();
        assertThat(mine(one, anne)).isEqualTo(200);
    }

    @Test
    void aMachineThatIsCutOffSaysSoAndComesBackByItself() {
        line.cut();
        Until.isSo("two says that it cannot", () -> !isWell(two));

        HttpResponse<String> told = at(two, "/mijn", anne);
        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.body()).contains("even niet beschikbaar");
        assertThat(told.headers().firstValue("Retry-After")).isPresent();
        assertThat(mine(one, anne)).isEqualTo(200);

        line.mend();
        Until.isSo("two is back", () -> isWell(two) && mine(two, anne) == 200);
    }

    @Test
    void aDatabaseThatStopsIsWaitedFor() {
        POSTGRES.stop();
        Until.isSo("both say that they cannot", () -> !isWell(one) && !isWell(two));
        assertThat(mine(one, anne)).isEqualTo(503);

        POSTGRES.begin();

        Until.isSo("both are back", () -> mine(one, anne) == 200 && mine(two, anne) == 200);
    }

    private static boolean isWell(Machine machine) {
        return Person.anonymous(machine.base()).get("/gezondheid").statusCode() == 200;
    }

    private static int mine(Machine machine, Person who) {
        return at(machine, "/mijn", who).statusCode();
    }

    /** What somebody sees whom the proxy sends to that machine. */
    private static HttpResponse<String> at(Machine machine, String address, Person who) {
        return Person.anonymous(machine.base()).send("GET", address, BodyPublishers.noBody(), "Cookie", who.cookies());
    }
}

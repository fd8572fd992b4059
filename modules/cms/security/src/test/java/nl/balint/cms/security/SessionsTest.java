package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static nl.balint.cms.security.Doorstep.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.balint.cms.content.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {

    private final Doorstep door = Doorstep.withPeople();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aMemberStaysInForEightHoursAfterEachRequest() {
        Entry.Inside emma = door.enterEmma(HOME);
        for (int request = 0; request < 5; request++) {
            door.clock.pass(Duration.ofHours(8).minusSeconds(61));
            assertThat(door.visitor(emma)).isPresent();
        }

        door.clock.pass(Duration.ofHours(8));
        assertThat(door.visitor(emma)).isEmpty();
    }

    @Test
    void aMemberSignsInAgainAfterThirtyDaysInAnyCase() {
        Entry.Inside emma = door.enterEmma(HOME);
        for (int request = 0; request < 30 * 4 - 1; request++) {
            door.clock.pass(Duration.ofHours(6));
            assertThat(door.visitor(emma)).isPresent();
        }

        door.clock.pass(Duration.ofHours(6));
        assertThat(door.visitor(emma)).isEmpty();
    }

    @Test
    void whoHasARoleStaysInForHalfAnHourAndTwelveHoursAtMost() {
        door.belongings.put(EMMA.userId(), new Belongings("Emma", Set.of(), Set.of("beheer")));
        Entry.Inside idle = door.enterEmma(HOME);
        door.clock.pass(Duration.ofMinutes(30));
        assertThat(door.visitor(idle)).isEmpty();

        Entry.Inside busy = door.enterEmma(HOME);
        for (int request = 0; request < 35; request++) {
            door.clock.pass(Duration.ofMinutes(20));
            assertThat(door.visitor(busy)).isPresent();
        }
        door.clock.pass(Duration.ofMinutes(20));
        assertThat(door.visitor(busy)).isEmpty();
    }

    @Test
    void beingSeenIsWrittenOnceInTwoMinutesAtMost() {
        Entry.Inside emma = door.enterEmma(HOME);
        door.clock.pass(Duration.ofMinutes(2));
        assertThat(door.visitor(emma)).isPresent();
        Instant written = lastSeen();

        for (int request = 0; request < 119; request++) {
            door.clock.pass(Duration.ofSeconds(1));
            assertThat(door.visitor(emma)).isPresent();
        }
        assertThat(lastSeen()).isEqualTo(written);

        door.clock.pass(Duration.ofSeconds(1));
        assertThat(door.visitor(emma)).isPresent();
        assertThat(lastSeen()).isEqualTo(written.plus(Duration.ofMinutes(2)));
    }

    private Instant lastSeen() {
        return door.module().sessions().list(EMMA.userId()).get(0).seenAt();
    }

    @Test
    void whatSomebodyBelongsToCountsAtEachRequest() {
        Entry.Inside emma = door.enterEmma(HOME);
        door.belongings.put(EMMA.userId(), new Belongings("Emma", Set.of("group:zeist"), Set.of()));
        Visitor before = door.visitor(emma).orElseThrow();
        assertThat(before.is("group:zeist")).isTrue();

        door.belongings.put(EMMA.userId(), new Belongings("Emma", Set.of("group:utrecht"), Set.of()));
        assertThat(door.visitor(emma).orElseThrow().is("group:zeist")).isFalse();
        assertThat(door.module().recognition().again(before).orElseThrow().is("group:zeist"))
                .isFalse();
    }

    @Test
    void anAccountThatIsClosedIsOutAtOnce() {
        Entry.Inside emma = door.enterEmma(HOME);
        Visitor visitor = door.visitor(emma).orElseThrow();
        door.save(content -> door.module().accounts().block(content, EMMA.userId(), Doorstep.OFFICE));

        assertThat(door.visitor(emma)).isEmpty();
        assertThat(door.module().recognition().again(visitor)).isEmpty();
    }

    @Test
    void oneSessionIsEndedAndThenAllOthers() {
        Entry.Inside desk = door.enterBram(HOME);
        Entry.Inside phone = door.enterBram(new Caller("192.0.2.8", "Mozilla/5.0 (iPhone) Safari/604", "", ""));
        Entry.Inside tablet = door.enterBram(HOME);
        Entry.Inside emma = door.enterEmma(HOME);
        Visitor bram = door.visitor(desk).orElseThrow();
        assertThat(door.module().ownAccount().sessions(bram))
                .extracting(session -> session.deviceName().system())
                .containsExactlyInAnyOrder("Windows", "iPhone", "Windows");

        door.module()
                .ownAccount()
                .endSession(bram, door.visitor(emma).orElseThrow().session());
        door.module()
                .ownAccount()
                .endSession(bram, door.visitor(phone).orElseThrow().session());
        assertThat(door.visitor(phone)).isEmpty();
        assertThat(door.visitor(tablet)).isPresent();

        door.module().ownAccount().endOtherSessions(bram);
        assertThat(door.visitor(tablet)).isEmpty();
        assertThat(door.visitor(desk)).isPresent();
        assertThat(door.visitor(emma)).isPresent();
        assertThat(door.module().ownAccount().devices(bram)).hasSize(1);
    }

    @Test
    void whoSignsOutIsOutAlsoWithTheOldCookie() {
        Entry.Inside bram = door.enterBram(HOME);
        door.signIn().out(door.visitor(bram).orElseThrow());

        assertThat(door.visitor(bram)).isEmpty();
    }

    @Test
    void theIdOfASessionIsNowhereInTheContent() {
        Entry.Inside bram = door.enterBram(HOME);

        try (Content content = door.module().vault().open()) {
            String all = content.root("sessions").children() + " "
                    + content.root("sessions").children().stream()
                            .map(node -> node.properties().toString())
                            .toList();
            assertThat(all).contains(BRAM.userId()).doesNotContain(bram.session());
        }
    }

    @Test
    void whatIsOverIsThrownAway() {
        door.enterBram(HOME);
        door.clock.pass(Duration.ofDays(1));
        Entry.Inside emma = door.enterEmma(HOME);

        door.module().tidy();

        assertThat(door.visitor(emma)).isPresent();
        try (Content content = door.module().vault().open()) {
            assertThat(content.root("sessions").children()).hasSize(1);
        }
    }

    @Test
    void aSessionSurvivesARestart(@TempDir Path data) {
        Entry.Inside bram;
        try (Doorstep before = new Doorstep(data)) {
            before.save(content -> before.module().accounts().addReady(content, BRAM, Doorstep.PASSWORD, ""));
            bram = before.enterBram(HOME);
        }

        try (Doorstep after = new Doorstep(data)) {
            assertThat(after.visitor(bram)).isPresent();
            assertThat(after.enterBram(with(HOME, bram)).device()).isEqualTo(bram.device());
            assertThat(after.module().audit().verify().faults()).isEmpty();
        }
    }

    @Test
    void nobodyGuessesASession() {
        for (String id : new String[] {"", "x", "../users", "*", "A".repeat(43), "A".repeat(100_000), "\0"}) {
            assertThat(door.module().recognition().of(id)).isEmpty();
        }
        byte[] id = door.enterBram(HOME).session().getBytes(StandardCharsets.US_ASCII);
        assertThat(id).hasSize(43);
    }

    @Test
    void aProofIsRenewedUnderANewIdWithTheSameEnd() {
        Entry.Inside bram = door.enterBram(HOME);
        Instant begun = door.module().sessions().list(BRAM.userId()).get(0).begunAt();
        door.clock.pass(Duration.ofMinutes(20));
        Visitor visitor = door.visitor(bram).orElseThrow();

        Entry wrong = door.module().confirmation().withPassword(with(HOME, bram), visitor, "wrong");
        Entry.Inside right =
                (Entry.Inside) door.module().confirmation().withPassword(with(HOME, bram), visitor, Doorstep.PASSWORD);

        assertThat(wrong).isInstanceOf(Entry.Wrong.class);
        assertThat(door.visitor(bram)).isEmpty();
        assertThat(door.visitor(right).orElseThrow().provedAt()).isEqualTo(door.clock.instant());
        assertThat(door.module().sessions().list(BRAM.userId()).get(0).begunAt())
                .isEqualTo(begun);
    }
}

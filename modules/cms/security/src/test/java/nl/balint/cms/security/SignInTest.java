package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static nl.balint.cms.security.Doorstep.PASSWORD;
import static nl.balint.cms.security.Doorstep.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balint.cms.content.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private final Doorstep door = Doorstep.withPeople();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whoHasNoSecondFactorComesInWithAPasswordAndIsToldToGetOne() {
        door.belongings.put(BRAM.userId(), new Belongings("Bram", Set.of("group:zeist"), Set.of("pam")));

        Visitor bram = door.visitor(door.enterBram(HOME)).orElseThrow();

        assertThat(bram.strength()).isEqualTo(Strength.PASSWORD);
        assertThat(bram.name()).isEqualTo("Bram");
        assertThat(bram.roles()).isEmpty();
        assertThat(bram.is("group:zeist")).isFalse();
        assertThat(bram.lacksFactor()).isTrue();
    }

    @Test
    void capitalsInAnAddressMakeNoDifference() {
        assertThat(door.signIn().withPassword(HOME, " EMMA@praktijk.EXAMPLE ", PASSWORD))
                .isInstanceOf(Entry.Halfway.class);
    }

    @Test
    void halfwayNothingIsOpen() {
        Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, EMMA.email(), PASSWORD);

        assertThat(door.module().recognition().of(half.session())).isEmpty();
        assertThat(door.module().sessions().list(EMMA.userId())).isEmpty();
    }

    @Test
    void bothFactorsOpenWhatTheAccountBelongsTo() {
        door.belongings.put(EMMA.userId(), new Belongings("Emma", Set.of("group:zeist"), Set.of("pam")));

        Visitor emma = door.visitor(door.enterEmma(HOME)).orElseThrow();

        assertThat(emma.strength()).isEqualTo(Strength.SECOND_FACTOR);
        assertThat(emma.is("group:zeist")).isTrue();
        assertThat(emma.roles()).containsExactly("pam");
    }

    @Test
    void everyStepHasANewIdAndTheOldOneIsDead() {
        String fixed = "A".repeat(43);
        Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(with(HOME, fixed), EMMA.email(), PASSWORD);
        Caller halfway = with(HOME, half.session());
        Entry.Inside inside = (Entry.Inside)
                door.signIn().withCode(halfway, door.signIn().halfway(halfway).orElseThrow(), door.code());

        assertThat(List.of(half.session(), inside.session()))
                .doesNotContain(fixed)
                .doesNotHaveDuplicates();
        assertThat(door.module().recognition().of(fixed)).isEmpty();
        assertThat(door.signIn().halfway(halfway)).isEmpty();
        assertThat(door.module().recognition().of(half.session())).isEmpty();
        assertThat(door.visitor(inside)).isPresent();
    }

    @Test
    void aCodeIsUsedOnceAlsoWhenItComesTwiceAtOnce() throws Exception {
        List<Callable<Entry>> tries = new ArrayList<>();
        String code = door.code();
        for (int browser = 0; browser < 4; browser++) {
            Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, EMMA.email(), PASSWORD);
            Caller halfway = with(HOME, half.session());
            tries.add(() -> door.signIn()
                    .withCode(halfway, door.signIn().halfway(halfway).orElseThrow(), code));
        }
        ExecutorService browsers = Executors.newFixedThreadPool(4);
        int inside = 0;
        for (Future<Entry> entry : browsers.invokeAll(tries)) {
            inside += entry.get() instanceof Entry.Inside ? 1 : 0;
        }
        browsers.shutdown();

        assertThat(inside).isEqualTo(1);
    }

    @Test
    void aRecoveryCodeOpensOnce() {
        List<String> codes = codes();
        door.clock.pass(Duration.ofMinutes(5));

        assertThat(second(" " + codes.get(3).toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(Entry.Inside.class);
        assertThat(second(codes.get(3))).isInstanceOf(Entry.Wrong.class);
        assertThat(second(codes.get(4))).isInstanceOf(Entry.Inside.class);
        assertThat(door.module()
                        .accounts()
                        .find(EMMA.userId())
                        .orElseThrow()
                        .factors()
                        .recoveryCodes())
                .isEqualTo(8);
    }

    @Test
    void theSecondStepStaysOpenForTenMinutes() {
        Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, EMMA.email(), PASSWORD);
        door.clock.pass(Duration.ofMinutes(10));

        assertThat(door.signIn().halfway(with(HOME, half.session()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emma@praktijk.example", "nobody@praktijk.example", "", "emma", "*", "emma@praktijk.example "})
    void anAccountThatIsThereAndOneThatIsNotAreTriedAlike(String email) {
        for (int tries = 0; tries < 5; tries++) {
            assertThat(door.signIn().withPassword(HOME, email, "wrong")).isEqualTo(new Entry.Wrong());
        }
        long hashes = door.module().vault().passwords().hashes();

        assertThat(hashes).isEqualTo(2 + 5);
        assertThat(door.signIn().withPassword(HOME, email, "wrong")).isEqualTo(new Entry.Wait(Duration.ofSeconds(1)));
        assertThat(door.module().vault().passwords().hashes()).isEqualTo(hashes);
        assertThat(door.events().stream().filter("sign-in.failed"::equals)).hasSize(5);
    }

    @Test
    void accountsThatAreNotOpenAreTriedLikeOnesThatAreNotThere() {
        door.save(content -> {
            door.module().accounts().block(content, EMMA.userId(), Doorstep.OFFICE);
            door.module()
                    .accounts()
                    .invite(content, new NewAccount("anne-0001", "anne@x.example", "Anne"), Doorstep.OFFICE);
        });
        long before = door.module().vault().passwords().hashes();

        assertThat(door.signIn().withPassword(HOME, EMMA.email(), PASSWORD)).isInstanceOf(Entry.Wrong.class);
        assertThat(door.signIn().withPassword(HOME, "anne@x.example", "")).isInstanceOf(Entry.Wrong.class);
        assertThat(door.module().vault().passwords().hashes()).isEqualTo(before + 2);
    }

    @Test
    void aThousandWrongTriesFromFiftyPlacesCostThirtyHashesAtMost() {
        for (int tries = 0; tries < 1_000; tries++) {
            door.signIn().withPassword(from("198.51." + tries % 50 + ".1"), EMMA.email(), "wrong " + tries);
            door.clock.pass(Duration.ofMillis(500));
        }

        assertThat(door.module().vault().passwords().hashes()).isLessThanOrEqualTo(2 + 30);
    }

    @Test
    void theOwnerComesInFromAKnownDeviceWhileStrangersGuess() {
        Caller known = with(HOME, door.enterEmma(HOME));
        for (int tries = 0; tries < 200; tries++) {
            door.signIn().withPassword(from("198.51." + tries % 50 + ".1"), EMMA.email(), "wrong");
        }

        assertThat(door.signIn().withPassword(HOME, EMMA.email(), PASSWORD)).isInstanceOf(Entry.Wait.class);
        assertThat(door.visitor(door.enterEmma(known))).isPresent();
    }

    @Test
    void guessingCodesIsBrakedWithGuessingPasswords() {
        int wrong = 0;
        for (int tries = 0; tries < 100; tries++) {
            Entry entry = door.signIn().withPassword(HOME, EMMA.email(), PASSWORD);
            if (entry instanceof Entry.Halfway half) {
                Caller halfway = with(HOME, half.session());
                Entry code = door.signIn()
                        .withCode(halfway, door.signIn().halfway(halfway).orElseThrow(), "000000");
                wrong += code instanceof Entry.Wrong ? 1 : 0;
            }
        }

        assertThat(wrong).isLessThanOrEqualTo(3);
    }

    @Test
    void aHashOfAnEarlierCostIsMadeAnewAtSignIn() {
        door.save(content -> Passwords.set(
                door.module().vault().users().get(content, BRAM.userId()),
                new nl.balint.cms.security.internal.password.Argon2id(
                                new nl.balint.cms.security.internal.password.Argon2id.Cost(32, 1, 1),
                                door.module().vault().secrets())
                        .hash(PASSWORD)));

        assertThat(door.visitor(door.enterBram(HOME))).isPresent();
        assertThat(kept(BRAM.userId())).startsWith("$argon2id$v=19$m=64,t=1,p=1$");
        assertThat(door.visitor(door.enterBram(HOME))).isPresent();
    }

    private List<String> codes() {
        Visitor emma = door.visitor(door.enterEmma(HOME)).orElseThrow();
        return door.module().ownFactors().renewCodes(emma);
    }

    private Entry second(String code) {
        Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, EMMA.email(), PASSWORD);
        Caller halfway = with(HOME, half.session());
        return door.signIn().withCode(halfway, door.signIn().halfway(halfway).orElseThrow(), code);
    }

    private String kept(String userId) {
        try (Content content = door.module().vault().open()) {
            return Records.text(door.module().vault().users().get(content, userId), "password");
        }
    }

    private static Caller from(String address) {
        return new Caller(address, Doorstep.FIREFOX, "", "");
    }
}

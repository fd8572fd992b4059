package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static nl.balint.cms.security.Doorstep.PASSWORD;
import static nl.balint.cms.security.Doorstep.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import nl.balint.cms.content.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of the house is replaced: who could come in still can, and the old key opens nothing of the house. */
class RenewedKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private Path data;

    @Test
    void whoSignsInWithAnAppGoesOnDoingSoAlsoWhenTheEarlierKeyIsThrownAway() throws IOException {
        try (Doorstep door = new Doorstep(data)) {
            door.save(content -> door.module().accounts().addReady(content, EMMA, PASSWORD, SECRET));
            door.save(content -> door.module().accounts().addReady(content, BRAM, PASSWORD, ""));
            door.enterEmma(HOME);
        }
        Seals.renewKey(data, RANDOM);

        try (Doorstep door = new Doorstep(data)) {
            door.clock.pass(Duration.ofMinutes(30));
            assertThat(door.enterEmma(HOME)).isNotNull();
            assertThat(door.module().accounts().reseal()).isEqualTo(1);
            assertThat(door.module().accounts().reseal()).isZero();
            door.module().audit().post(AuditLine.ofHouse("key.renewed", ""));
            assertThat(door.module().audit().verify().faults()).isEmpty();
        }
        Path file = data.resolve("house.key");
        Files.write(file, List.of(Files.readAllLines(file).get(0)));
        try (Doorstep door = new Doorstep(data)) {
            door.clock.pass(Duration.ofHours(1));
            assertThat(door.enterEmma(HOME)).isNotNull();
        }
    }

    @Test
    void codesOnPaperStayGoodAndAPlaceThatSheKnowsIsNotStrange() {
        List<String> codes;
        try (Doorstep door = new Doorstep(data)) {
            door.save(content -> door.module().accounts().addReady(content, EMMA, PASSWORD, SECRET));
            Entry.Inside inside = door.enterEmma(HOME);
            codes = door.module().ownFactors().renewCodes(door.visitor(inside).orElseThrow());
        }
        Seals.renewKey(data, RANDOM);

        try (Doorstep door = new Doorstep(data)) {
            Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, EMMA.email(), PASSWORD);
            Caller halfway = Doorstep.with(HOME, half.session());
            assertThat(door.signIn()
                            .withCode(halfway, door.signIn().halfway(halfway).orElseThrow(), codes.get(3)))
                    .isInstanceOf(Entry.Inside.class);
            try (var content = door.module().vault().open()) {
                Node emma = door.module().vault().users().get(content, EMMA.userId());
                assertThat(Records.texts(emma, "recovery")).hasSize(9);
                Networks networks = new Networks(nl.balint.cms.security.internal.secret.HouseKey.open(
                        data.resolve("house.key"), new nl.balint.cms.security.internal.secret.Secrets(RANDOM)));
                assertThat(networks.isStrange(emma, HOME.address())).isFalse();
                assertThat(networks.isStrange(emma, "198.51.100.7")).isTrue();
            }
        }
    }

    @Test
    void aKeyThatWasGivenOutBeforeOpensNothingAnyMore() {
        Seals before = Seals.open(data, RANDOM);
        String given = before.seal("guest-preview", new byte[] {1});
        Seals.renewKey(data, RANDOM);

        Seals after = Seals.open(data, RANDOM);

        assertThat(after.unseal("guest-preview", given)).isEmpty();
        assertThat(after.unsealKept("guest-preview", given)).contains(new byte[] {1});
        assertThat(after.unsealKept("guest-preview", "1.iets")).isEmpty();
        assertThat(before.unsealKept("guest-preview", after.seal("guest-preview", new byte[] {2})))
                .isEmpty();
    }
}

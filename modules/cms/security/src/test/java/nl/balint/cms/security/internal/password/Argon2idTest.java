package nl.balint.cms.security.internal.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import nl.balint.cms.security.internal.secret.Secrets;
import org.junit.jupiter.api.Test;

class Argon2idTest {

    private static final Argon2id.Cost CHEAP = new Argon2id.Cost(64, 1, 1);
    private final Secrets secrets = new Secrets(new SecureRandom());

    @Test
    void aPasswordFitsItsHashAndNoOther() {
        String hash = new Argon2id(CHEAP, secrets).hash("vier stoelen");

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain("stoelen");
        assertThat(Argon2id.matches("vier stoelen", hash)).isTrue();
        assertThat(Argon2id.matches("vier stoelen ", hash)).isFalse();
        assertThat(Argon2id.matches("", hash)).isFalse();
    }

    @Test
    void theSameWritingInAnotherFormOfUnicodeFits() {
        String hash = new Argon2id(CHEAP, secrets).hash("caf\u00e9 \ufb01jn");

        assertThat(Argon2id.matches("cafe\u0301 fijn", hash)).isTrue();
    }

    @Test
    void theStandardCostIsThatOfTheNorm() {
        String hash = new Argon2id(Argon2id.Cost.STANDARD, secrets).hash("vier stoelen");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(new Argon2id(CHEAP, secrets).isOutdated(hash)).isTrue();
        assertThat(new Argon2id(Argon2id.Cost.STANDARD, secrets).isOutdated(hash))
                .isFalse();
    }
}

package nl.balint.cms.security.internal.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.balint.cms.security.internal.password.PasswordRule.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private final PasswordRule rule =
            new PasswordRule(CommonPasswords.shipped(), List.of("Sector Balint Intervisie", "balintgroep"));
    private final List<String> own = List.of("Emma van den Berg", "emma.vdberg@huisartsenzeist.nl", "2027");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vier stoelen in een kring",
                "paardebloem-lantaarn",
                "WachtwoordMetEenVerhaal",
                "Ωμέγα και άλφα μαζί",
                "🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧",
                "ik ben emma en ik drink thee om vier uur"
            })
    void aLongOneOfAnySignsIsFine(String password) {
        assertThat(rule.check(password, 12, own)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "elftekens..,      SHORT",
        "123qweasdzxc,     COMMON",
        "QWERTY123456,     COMMON",
        "motherfucker1!,   COMMON",
        "zzzyyyzzzyyyzzzy, MONOTONOUS",
        "abababababab,     MONOTONOUS",
        "balintgroep2027,  OWN",
        "Emma.vanden.Berg1, OWN",
        "huisartsenzeist!, OWN",
        "Intervisie-Balint, OWN",
        "émma-van-den-berg, OWN"
    })
    void whatAStrangerWouldTryIsNot(String password, Fault fault) {
        assertThat(rule.check(password, 12, own)).contains(fault);
    }

    @Test
    void itsLengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(rule.check("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔", 12, own)).contains(Fault.SHORT);
        assertThat(rule.check("a1b2c3d4".repeat(32), 12, own)).isEmpty();
        assertThat(rule.check("a1b2c3d4".repeat(32) + "x", 12, own)).contains(Fault.LONG);
        assertThat(rule.check("x".repeat(1_000_000), 12, own)).contains(Fault.LONG);
    }

    @Test
    void whoEditsTheSiteNeedsALongerOne() {
        assertThat(rule.check("veertientekens", 15, own)).contains(Fault.SHORT);
        assertThat(rule.check("veertientekens", 12, own)).isEmpty();
    }
}

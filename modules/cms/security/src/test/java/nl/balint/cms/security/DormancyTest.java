package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static nl.balint.cms.security.Doorstep.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** R-RET-5: nobody signs in for months. */
class DormancyTest {

    private static final Duration MONTH = Duration.ofDays(31);

    private final Doorstep door = Doorstep.withPeople();

    @AfterEach
    void close() {
        door.close();
    }

    private void nights(int months) {
        for (int month = 0; month < months; month++) {
            door.clock.pass(MONTH);
            door.module().lookAfterDormant();
        }
    }

    /** How often it was done; a letter is written again when somebody else saved meanwhile. */
    private long times(String event) {
        return door.events().stream().filter(event::equals).count();
    }

    private AccountState state(NewAccount account) {
        return door.module()
                .accounts()
                .find(account.userId())
                .map(Account::state)
                .orElseThrow();
    }

    @Test
    void afterAYearAndAHalfTheyAreWarnedOnce() {
        nights(17);
        assertThat(door.mailed()).isEmpty();

        nights(4);

        assertThat(door.mailed()).containsOnly("dormant");
        assertThat(times("account.warned")).isEqualTo(2);
        assertThat(String.valueOf(door.lastMail("dormant").values().get("closed")))
                .startsWith("2029-03-27");
        assertThat(state(BRAM)).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void whoSignsInIsLeftAlone() {
        nights(20);
        door.enterBram(HOME);

        nights(5);

        assertThat(state(BRAM)).isEqualTo(AccountState.ACTIVE);
        assertThat(state(EMMA)).isEqualTo(AccountState.LOCKED);
    }

    @Test
    void afterTwoYearsItIsClosedUntilTheyChooseANewPassword() {
        nights(24);

        assertThat(state(BRAM)).isEqualTo(AccountState.LOCKED);
        assertThat(door.signIn().withPassword(HOME, BRAM.email(), PASSWORD)).isInstanceOf(Entry.Wrong.class);
        MailedLinks links = door.module().mailedLinks();
        links.ask(Doorstep.HOME, BRAM.email());
        links.reset(HOME, door.lastMail("reset").key(), "drie lampen op tafel");

        assertThat(state(BRAM)).isEqualTo(AccountState.ACTIVE);
        assertThat(door.events()).contains("account.warned", "account.dormant");
    }

    @Test
    void afterTwoYearsAndAHalfItIsTakenAwayFromWhoBelongsNowhere() {
        door.belongings.put(EMMA.userId(), new Belongings("Emma", Set.of("group:zeist"), Set.of()));

        nights(30);

        assertThat(door.module().accounts().find(BRAM.userId())).isEmpty();
        assertThat(state(EMMA)).isEqualTo(AccountState.LOCKED);
        assertThat(times("account.dormant")).isEqualTo(2);
    }
}

package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CASES C50: somebody far away got a leader's password by a letter that looked like ours. */
class PhishedLeaderC50Test {

    private static final Caller ABROAD = new Caller("203.0.113.9", Doorstep.FIREFOX, "", "");

    private final Doorstep door = Doorstep.withPeople();
    private Entry.Inside own = door.enterEmma(Doorstep.HOME);

    @BeforeEach
    void daysGoBy() {
        door.clock.pass(Duration.ofDays(3));
        own = door.enterEmma(Doorstep.with(Doorstep.HOME, own));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void thePasswordAloneOpensNothingAndTheOwnerIsTold() {
        Entry entry = door.signIn().withPassword(ABROAD, Doorstep.EMMA.email(), Doorstep.PASSWORD);

        assertThat(entry).isInstanceOf(Entry.Halfway.class);
        assertThat(door.module().recognition().of(((Entry.Halfway) entry).session()))
                .isEmpty();
        assertThat(mail().get("elsewhere")).isEqualTo(true);
    }

    @Test
    void thisWasNotMeShutsTheAccountAndEverybodyOut() {
        door.signIn().withPassword(ABROAD, Doorstep.EMMA.email(), Doorstep.PASSWORD);

        door.module().mailedLinks().lock(door.lastMail("new-device").key());

        assertThat(door.visitor(own)).isEmpty();
        assertThat(door.module()
                        .accounts()
                        .find(Doorstep.EMMA.userId())
                        .orElseThrow()
                        .state())
                .isEqualTo(AccountState.LOCKED);
        assertThat(door.signIn().withPassword(ABROAD, Doorstep.EMMA.email(), Doorstep.PASSWORD))
                .isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void whoKeepTheHouseRunningHearOfItAndNotOfANewDeviceAtHome() {
        List<String> heard = new ArrayList<>();
        door.module().tell((kind, userId) -> heard.add(kind + " " + userId));

        door.signIn()
                .withPassword(
                        new Caller("192.0.77.1", Doorstep.FIREFOX, "", ""), Doorstep.EMMA.email(), Doorstep.PASSWORD);
        door.signIn().withPassword(ABROAD, Doorstep.EMMA.email(), Doorstep.PASSWORD);

        assertThat(heard).containsExactly("elsewhere " + Doorstep.EMMA.userId());
    }

    @Test
    void aNewDeviceAtHomeIsNotSaidToBeElsewhere() {
        Caller atHome = new Caller("192.0.77.1", Doorstep.FIREFOX, "", "");

        door.signIn().withPassword(atHome, Doorstep.EMMA.email(), Doorstep.PASSWORD);

        assertThat(mail().get("elsewhere")).isEqualTo(false);
    }

    @Test
    void theLogTellsThatItWasElsewhereOnceAndNoAddressIsKept() {
        Caller travelling = Doorstep.with(ABROAD, own);
        door.enterEmma(travelling);
        door.enterEmma(travelling);

        assertThat(door.module()
                        .audit()
                        .list(AuditQuery.ALL.ofEvent("sign-in.done").first(2)))
                .extracting(line -> line.details().get("place"))
                .containsExactly("known", "new");
        try (Content content = door.module().vault().open()) {
            assertThat(door.module()
                            .vault()
                            .users()
                            .get(content, Doorstep.EMMA.userId())
                            .properties()
                            .toString())
                    .doesNotContain("203.0", "cb00");
        }
    }

    private Map<String, ?> mail() {
        return door.lastMail("new-device").values();
    }
}

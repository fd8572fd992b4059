package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody who is in gives the account another address: what its owner can still do with the one it had. */
class OtherAddressTest {

    private static final String NEW_ADDRESS = "bram@nieuw.example";

    private final Doorstep door = Doorstep.withPeople();
    private final MailedLinks links = door.module().mailedLinks();
    private final Visitor bram = door.visitor(door.enterBram(HOME)).orElseThrow();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whoChangesItTwiceDoesNotKeepTheFirstOwnerFromUndoingIt() {
        door.module().ownAccount().askNewEmail(bram, NEW_ADDRESS);
        links.changeEmail(door.lastMail("email-confirm").key());
        String first = door.lastMail("email-changed").key();
        door.clock.pass(Duration.ofHours(1));
        door.module().ownAccount().askNewEmail(bram, "bram@elders.example");
        links.changeEmail(door.lastMail("email-confirm").key());
        String second = door.lastMail("email-changed").key();

        assertThat(links.undoEmail(first)).isTrue();

        assertThat(door.module().accounts().findByEmail(BRAM.email())).isPresent();
        assertThat(links.undoEmail(second)).isFalse();
        assertThat(door.module().accounts().findByEmail(BRAM.email())).isPresent();
    }

    @Test
    void aKeyForANewPasswordThatWentToTheOldAddressIsWorthNothingAfterTheChange() {
        door.module().ownAccount().askNewEmail(bram, NEW_ADDRESS);
        links.ask(HOME, BRAM.email());
        String reset = door.lastMail("reset").key();
        assertThat(links.forgetful(reset)).isPresent();

        links.changeEmail(door.lastMail("email-confirm").key());

        assertThat(links.forgetful(reset)).isEmpty();
    }
}

package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static nl.balint.cms.security.Doorstep.OFFICE;
import static nl.balint.cms.security.Doorstep.PASSWORD;
import static nl.balint.cms.security.Doorstep.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.balint.cms.content.View;
import nl.balint.cms.security.internal.password.PasswordRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailedLinksTest {

    private static final NewAccount ANNE = new NewAccount("anne-0001", "anne@praktijk.example", "Anne Smit");
    private static final String NEW = "drie lampen op tafel";

    private final Doorstep door = Doorstep.withPeople();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void anInvitationIsSetUpOnceAndItsOwnerIsIn() {
        String key = invited();

        assertThat(links().invited(key).orElseThrow().name()).isEqualTo("Anne Smit");
        Entry.Inside anne = (Entry.Inside) links().accept(HOME, key, NEW).orElseThrow();

        assertThat(door.visitor(anne).orElseThrow().strength()).isEqualTo(Strength.PASSWORD);
        assertThat(links().invited(key)).isEmpty();
        assertThat(links().accept(HOME, key, PASSWORD)).isEmpty();
        assertThat(door.signIn().withPassword(with(HOME, anne), ANNE.email(), NEW))
                .isInstanceOf(Entry.Inside.class);
        assertThat(door.mailed()).containsExactly("invitation");
    }

    @Test
    void aScannerThatLooksAtTheLinkAHundredTimesChangesNothing() {
        String key = invited();
        assertThat(door.module().audit().verify().isSound()).isTrue();
        long revision = door.repository().revision(View.DRAFT);
        for (int look = 0; look < 100; look++) {
            assertThat(links().invited(key)).isPresent();
        }

        assertThat(door.repository().revision(View.DRAFT)).isEqualTo(revision);
    }

    @Test
    void anInvitationEndsAfterSevenDaysOrWithTheNextOne() {
        String first = invited();
        door.clock.pass(Duration.ofDays(6));
        door.save(content -> door.module().accounts().inviteAgain(content, ANNE.userId(), OFFICE));
        String second = door.lastMail("invitation").key();

        assertThat(links().invited(first)).isEmpty();
        assertThat(links().invited(second)).isPresent();
        door.clock.pass(Duration.ofDays(7));
        assertThat(links().invited(second)).isEmpty();
        assertThat(links().accept(HOME, second, NEW)).isEmpty();
    }

    @Test
    void twoAtTheSameMomentAreOneSetUp() throws Exception {
        String key = invited();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int browser = 0; browser < 4; browser++) {
            tries.add(() -> links().accept(HOME, key, NEW).isPresent());
        }
        ExecutorService browsers = Executors.newFixedThreadPool(4);
        int done = 0;
        for (var result : browsers.invokeAll(tries)) {
            done += result.get() ? 1 : 0;
        }
        browsers.shutdown();

        assertThat(done).isEqualTo(1);
    }

    @Test
    void anAddressBelongsToOneAccountWhateverItsCapitals() {
        assertThatThrownBy(() -> door.save(content -> door.module()
                        .accounts()
                        .invite(content, new NewAccount("other-001", " EMMA@praktijk.example".strip(), "X"), OFFICE)))
                .isInstanceOf(EmailTaken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@praktijk.example", "", "*", "a@b"})
    void nobodyLearnsFromAForgottenPasswordWhoHasAnAccount(String email) {
        links().ask(HOME, email);

        assertThat(door.mailed()).isEmpty();
    }

    @Test
    void aForgottenPasswordIsSetAnewAndTheSecondFactorIsStillAsked() {
        Entry.Inside elsewhere = door.enterEmma(HOME);
        links().ask(HOME, "emma@PRAKTIJK.example");
        String key = door.lastMail("reset").key();
        assertThat(links().forgetful(key)).isPresent();
        assertThat(door.lastMail("reset").values().get("device")).isEqualTo("Firefox, Windows");
        assertThat(door.lastMail("reset").values().get("at")).asString().startsWith("2027-03-27T");

        Entry entry = links().reset(HOME, key, NEW).orElseThrow();

        assertThat(entry).isInstanceOf(Entry.Halfway.class);
        assertThat(door.visitor(elsewhere)).isEmpty();
        assertThat(links().forgetful(key)).isEmpty();
        assertThat(links().reset(HOME, key, PASSWORD)).isEmpty();
        assertThat(door.signIn().withPassword(HOME, EMMA.email(), PASSWORD)).isInstanceOf(Entry.Wrong.class);
        assertThat(door.mailed()).containsSubsequence("reset", "changed");
    }

    @Test
    void theLinkForANewPasswordWorksForHalfAnHour() {
        links().ask(HOME, BRAM.email());
        String key = door.lastMail("reset").key();
        door.clock.pass(Duration.ofMinutes(30));

        assertThat(links().forgetful(key)).isEmpty();
    }

    @Test
    void askingAgainAndAgainMailsThreeTimes() {
        for (int asked = 0; asked < 50; asked++) {
            links().ask(HOME, BRAM.email());
        }

        assertThat(door.mailed()).containsExactly("reset", "reset", "reset");
    }

    @Test
    void whoNeverSetUpTheAccountGetsAnInvitationInstead() {
        invited();
        links().ask(HOME, ANNE.email());

        assertThat(door.mailed()).containsExactly("invitation", "invitation");
    }

    @Test
    void aClosedAccountGetsNoMail() {
        door.save(content -> door.module().accounts().block(content, BRAM.userId(), OFFICE));
        links().ask(HOME, BRAM.email());

        assertThat(door.mailed()).isEmpty();
    }

    @Test
    void aKeyForOneThingOpensNoOther() {
        links().ask(HOME, BRAM.email());
        String key = door.lastMail("reset").key();

        assertThat(links().invited(key)).isEmpty();
        assertThat(links().newEmail(key)).isEmpty();
        assertThat(links().mayLock(key)).isFalse();
        assertThat(links().accept(HOME, key, NEW)).isEmpty();
        assertThat(links().forgetful(key)).isPresent();
    }

    @Test
    void aNewDeviceIsToldOnceTheAccountHasBeenUsed() {
        Caller known = with(HOME, door.enterBram(HOME));
        assertThat(door.mailed()).isEmpty();
        door.enterBram(known);
        assertThat(door.mailed()).isEmpty();

        door.enterBram(HOME);

        assertThat(door.lastMail("new-device").values().toString()).contains("Firefox", "Windows");
    }

    @Test
    void aRightPasswordWithoutTheSecondFactorIsToldToTheOwner() {
        door.enterEmma(HOME);
        door.signIn().withPassword(new Caller("203.0.113.9", "curl/8", "", ""), EMMA.email(), PASSWORD);

        assertThat(door.mailed()).contains("new-device");
    }

    @Test
    void thisWasNotMeClosesTheAccountUntilThereIsANewPassword() {
        Entry.Inside first = door.enterBram(HOME);
        Entry.Inside stranger = door.enterBram(new Caller("203.0.113.9", "curl/8", "", ""));
        String key = door.lastMail("new-device").key();

        assertThat(links().mayLock(key)).isTrue();
        assertThat(links().lock(key)).isTrue();
        assertThat(links().lock(key)).isFalse();

        assertThat(door.visitor(first)).isEmpty();
        assertThat(door.visitor(stranger)).isEmpty();
        assertThat(door.signIn().withPassword(with(HOME, first), BRAM.email(), PASSWORD))
                .isInstanceOf(Entry.Wrong.class);
        assertThat(door.mailed()).endsWith("locked");

        links().ask(HOME, BRAM.email());
        links().reset(HOME, door.lastMail("reset").key(), NEW);
        assertThat(door.signIn().withPassword(HOME, BRAM.email(), NEW)).isInstanceOf(Entry.Inside.class);
    }

    @Test
    void aNewPasswordIsJudgedByTheAccountsOwnWords() {
        Account anne = links().invited(invited()).orElseThrow();

        assertThat(links().check(anne, "annesmit2027!")).contains(PasswordRule.Fault.OWN);
        assertThat(links().check(anne, "anne@praktijk.example")).contains(PasswordRule.Fault.OWN);
        assertThat(links().check(anne, NEW)).isEmpty();
        assertThat(links().least(anne)).isEqualTo(12);
    }

    private MailedLinks links() {
        return door.module().mailedLinks();
    }

    private String invited() {
        door.save(content -> door.module().accounts().invite(content, ANNE, OFFICE));
        return door.lastMail("invitation").key();
    }
}

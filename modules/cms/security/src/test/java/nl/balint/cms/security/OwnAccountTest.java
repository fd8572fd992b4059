package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static nl.balint.cms.security.Doorstep.PASSWORD;
import static nl.balint.cms.security.Doorstep.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.security.FactorReset.Refusal;
import nl.balint.cms.security.internal.totp.Base32;
import nl.balint.cms.security.internal.totp.Totp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

    private static final String NEW_ADDRESS = "bram@nieuw.example";

    private final Doorstep door = Doorstep.withPeople();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void anAppIsTakenIntoUseByItsFirstCode() {
        Visitor bram = bram();
        String offer = door.module().ownFactors().offerApp(bram);
        String secret = door.module().ownFactors().show(bram, offer).secret();

        assertThat(door.module().ownFactors().addApp(bram, offer, "000000")).isEmpty();
        String code = Totp.code(Base32.decode(secret), door.clock.instant());
        OwnFactors.Added added =
                door.module().ownFactors().addApp(bram, offer, code).orElseThrow();

        assertThat(added.codes()).hasSize(10).allMatch(each -> each.matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}"));
        assertThat(door.signIn().withPassword(HOME, BRAM.email(), PASSWORD)).isInstanceOf(Entry.Halfway.class);
        assertThat(door.module()
                        .accounts()
                        .find(BRAM.userId())
                        .orElseThrow()
                        .factors()
                        .totp())
                .isTrue();
    }

    @Test
    void whatIsNoOfferOrAnothersIsNone() {
        Visitor bram = bram();
        OwnFactors factors = door.module().ownFactors();
        String offer = factors.offerApp(bram);
        String emmas = factors.offerApp(door.visitor(door.enterEmma(HOME)).orElseThrow());

        assertThat(factors.isOffer(bram, offer)).isTrue();
        for (String wrong : List.of("", "1.", "x", emmas, offer.substring(1), offer.repeat(40))) {
            assertThat(factors.isOffer(bram, wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void theSecretOfAnAppIsNowhereReadableInTheContent() {
        try (var content = door.module().vault().open()) {
            String kept = door.module()
                    .vault()
                    .users()
                    .get(content, EMMA.userId())
                    .properties()
                    .toString();
            assertThat(kept).contains("totp").doesNotContain(Doorstep.SECRET);
        }
    }

    @Test
    void aNewPasswordEndsAllOtherSessionsAndIsTold() {
        Entry.Inside here = door.enterBram(HOME);
        Entry.Inside elsewhere = door.enterBram(HOME);
        Visitor bram = door.visitor(here).orElseThrow();

        door.module().ownAccount().changePassword(bram, "drie lampen op tafel");

        assertThat(door.visitor(here)).isPresent();
        assertThat(door.visitor(elsewhere)).isEmpty();
        assertThat(door.mailed()).endsWith("changed");
        assertThat(door.signIn().withPassword(HOME, BRAM.email(), PASSWORD)).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void newCodesEndAllOtherSessionsKillTheOldOnesAndAreTold() {
        Entry.Inside here = door.enterEmma(HOME);
        Entry.Inside elsewhere = door.enterEmma(HOME);
        Visitor emma = door.visitor(here).orElseThrow();
        String old = door.module().ownFactors().renewCodes(emma).get(0);
        assertThat(door.visitor(elsewhere)).isEmpty();
        Entry.Inside again = door.enterEmma(HOME);

        String fresh = door.module().ownFactors().renewCodes(emma).get(0);

        assertThat(door.visitor(here)).isPresent();
        assertThat(door.visitor(again)).isEmpty();
        assertThat(door.mailed().stream().filter("changed"::equals)).hasSize(2);
        assertThat(halfwayWith(old)).isInstanceOf(Entry.Wrong.class);
        assertThat(halfwayWith(fresh)).isInstanceOf(Entry.Inside.class);
        assertThat(halfwayWith(fresh)).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void whoseBrowserQuotesItsCookiesShowsOnceMoreWhoTheyAre() {
        Entry.Inside bram = door.enterBram(HOME);
        Caller quoting = new Caller(HOME.address(), HOME.userAgent(), '"' + bram.device() + '"', bram.session());

        Entry again = door.module()
                .confirmation()
                .withPassword(quoting, door.visitor(bram).orElseThrow(), PASSWORD);

        assertThat(again)
                .isInstanceOfSatisfying(
                        Entry.Inside.class,
                        inside -> assertThat(inside.device()).isEmpty());
    }

    @Test
    void codesOnPaperAreNowhereReadableInTheContent() {
        List<String> codes = door.module()
                .ownFactors()
                .renewCodes(door.visitor(door.enterEmma(HOME)).orElseThrow());

        StringBuilder kept = new StringBuilder();
        try (var content = door.module().vault().open()) {
            for (String workspace : List.of("users", "logins", "sessions", "tokens", "audit")) {
                content.list(NodeQuery.in(workspace))
                        .forEach(node -> kept.append(node.name()).append(node.properties()));
            }
        }
        assertThat(kept).contains("recovery=", "second-factor.changed");
        for (String code : codes) {
            assertThat(kept).doesNotContain(code).doesNotContain(code.replace("-", ""));
        }
    }

    private Entry halfwayWith(String code) {
        door.clock.pass(Duration.ofMinutes(1));
        Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, EMMA.email(), PASSWORD);
        Caller halfway = with(HOME, half.session());
        return door.signIn().withCode(halfway, door.signIn().halfway(halfway).orElseThrow(), code);
    }

    @Test
    void whoEditsTheSiteNeedsALongerPassword() {
        door.belongings.put(BRAM.userId(), new Belongings("Bram", Set.of(), Set.of("redactie")));

        assertThat(door.module().ownAccount().least(bram())).isEqualTo(15);
        assertThat(door.module().ownAccount().check(bram(), "veertientekens")).isPresent();
    }

    @Test
    void aNewAddressIsConfirmedThereAndToldToTheOldOne() {
        door.module().ownAccount().askNewEmail(bram(), NEW_ADDRESS);
        String key = door.lastMail("email-confirm").key();
        assertThat(door.module().accounts().findByEmail(BRAM.email())).isPresent();

        assertThat(links().newEmail(key)).contains(NEW_ADDRESS);
        assertThat(links().changeEmail(key)).isTrue();
        assertThat(links().changeEmail(key)).isFalse();

        assertThat(door.module().accounts().findByEmail(BRAM.email())).isEmpty();
        assertThat(door.module().accounts().findByEmail(NEW_ADDRESS)).isPresent();
        assertThat(door.mailed()).endsWith("email-changed");
    }

    @Test
    void theOldAddressUndoesItWithinTwoDaysAndClosesTheAccount() {
        Entry.Inside stranger = door.enterBram(HOME);
        door.module().ownAccount().askNewEmail(door.visitor(stranger).orElseThrow(), NEW_ADDRESS);
        links().changeEmail(door.lastMail("email-confirm").key());
        String undo = door.lastMail("email-changed").key();
        door.clock.pass(Duration.ofHours(47));

        assertThat(links().oldEmail(undo)).contains(BRAM.email());
        assertThat(links().undoEmail(undo)).isTrue();

        assertThat(door.visitor(stranger)).isEmpty();
        Account account = door.module().accounts().findByEmail(BRAM.email()).orElseThrow();
        assertThat(account.state()).isEqualTo(AccountState.LOCKED);
        assertThat(links().undoEmail(undo)).isFalse();
    }

    @Test
    void afterTwoDaysItCannotBeUndone() {
        door.module().ownAccount().askNewEmail(bram(), NEW_ADDRESS);
        links().changeEmail(door.lastMail("email-confirm").key());
        door.clock.pass(Duration.ofDays(2));

        assertThat(links().oldEmail(door.lastMail("email-changed").key())).isEmpty();
    }

    @Test
    void anAddressOfSomebodyElseIsNeitherTakenNorTold() {
        door.module().ownAccount().askNewEmail(bram(), "EMMA@praktijk.example");

        assertThat(door.mailed()).isEmpty();
    }

    @Test
    void twoPeopleTakeALostSecondFactorOff() {
        FactorReset reset = door.module().factorReset();
        Entry.Inside emma = door.enterEmma(HOME);
        Visitor first = Doorstep.office("office-01");
        Visitor second = Doorstep.office("office-02");

        assertThat(reset.approve(second, EMMA.userId())).contains(Refusal.NOT_ASKED);
        assertThat(reset.ask(first, BRAM.userId())).contains(Refusal.NOTHING);
        assertThat(reset.ask(Doorstep.office(EMMA.userId()), EMMA.userId())).contains(Refusal.OWN);
        assertThat(reset.ask(first, EMMA.userId())).isEmpty();
        assertThat(reset.list()).extracting(FactorReset.Asked::askedBy).containsExactly("office-01");
        assertThat(reset.approve(first, EMMA.userId())).contains(Refusal.SAME_PERSON);
        assertThat(door.visitor(emma)).isPresent();
        assertThat(reset.approve(second, EMMA.userId())).isEmpty();

        assertThat(door.visitor(emma)).isEmpty();
        assertThat(door.signIn().withPassword(HOME, EMMA.email(), PASSWORD)).isInstanceOf(Entry.Inside.class);
        assertThat(door.mailed().stream().filter("factor-reset"::equals)).hasSize(2);
        assertThat(door.events()).contains("second-factor.reset-asked", "second-factor.reset");
    }

    @Test
    void aResetThatNobodyApprovesInADayIsForgotten() {
        FactorReset reset = door.module().factorReset();
        reset.ask(Doorstep.office("office-01"), EMMA.userId());
        door.clock.pass(Duration.ofDays(1));

        assertThat(reset.list()).isEmpty();
        assertThat(reset.approve(Doorstep.office("office-02"), EMMA.userId())).contains(Refusal.NOT_ASKED);
    }

    @Test
    void whatIsErasedIsGoneAndTheLogKeepsTheId() {
        door.enterBram(HOME);
        door.save(content -> door.module().accounts().erase(content, BRAM.userId(), Doorstep.OFFICE.userId()));

        try (var content = door.module().vault().open()) {
            for (String workspace : new String[] {"users", "logins", "sessions", "tokens"}) {
                String all = content.root(workspace).children().stream()
                        .map(node -> node.name() + node.properties())
                        .toList()
                        .toString();
                assertThat(all).as(workspace).doesNotContainIgnoringCase("bram");
            }
        }
        assertThat(door.module().audit().list(AuditQuery.ALL.about("account:" + BRAM.userId())))
                .extracting(AuditLine::event)
                .contains("account.erased", "sign-in.done");
    }

    @Test
    void theScreensAreInTheLanguageThatSomebodyChoseWhereverTheySignIn() {
        assertThat(bram().language()).isEqualTo(Language.DUTCH);

        door.module().ownAccount().choose(bram(), Language.ENGLISH);

        assertThat(bram().language()).isEqualTo(Language.ENGLISH);
        assertThat(door.visitor(door.enterEmma(HOME)).orElseThrow().language()).isEqualTo(Language.DUTCH);
    }

    private Visitor bram() {
        return door.visitor(door.enterBram(HOME)).orElseThrow();
    }

    private MailedLinks links() {
        return door.module().mailedLinks();
    }
}

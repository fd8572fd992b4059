package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static nl.balint.cms.security.Doorstep.PASSWORD;
import static nl.balint.cms.security.Doorstep.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.balint.cms.security.internal.passkey.Ceremony.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeysTest {

    private static final Place PLACE = new Place("localhost", "http://localhost");

    private final Doorstep door = Doorstep.withPeople();
    private final SoftAuthenticator phone = new SoftAuthenticator();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void aPasskeyIsMadeAndOpensTheDoorByItselfAsTwoFactors() {
        make();

        Entry.Inside inside = (Entry.Inside) show(door.signIn().passkeyOptions(PLACE));

        Visitor bram = door.visitor(inside).orElseThrow();
        assertThat(bram.userId()).isEqualTo(BRAM.userId());
        assertThat(bram.strength()).isEqualTo(Strength.SECOND_FACTOR);
        Passkey passkey = door.module().ownFactors().passkeys(bram).get(0);
        assertThat(passkey.name()).isEqualTo("Telefoon");
        assertThat(passkey.stored().counter()).isEqualTo(1);
        assertThat(passkey.usedAt()).isEqualTo(door.clock.instant());
    }

    @Test
    void makingOneLetsTheSessionGoOnWithBothFactorsUnderANewIdAndEndsTheOthers() {
        Entry.Inside here = door.enterBram(HOME);
        Entry.Inside elsewhere = door.enterBram(HOME);

        OwnFactors.Added added = make(here);

        assertThat(added.codes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(door.visitor(here)).isEmpty();
        assertThat(door.visitor(elsewhere)).isEmpty();
        assertThat(door.module().recognition().of(added.session()).orElseThrow().strength())
                .isEqualTo(Strength.SECOND_FACTOR);
        assertThat(door.mailed()).endsWith("changed");
    }

    @Test
    void itIsTheSecondStepAfterAPassword() {
        make();
        Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, BRAM.email(), PASSWORD);
        Caller halfway = with(HOME, half.session());
        Session session = door.signIn().halfway(halfway).orElseThrow();

        String json = phone.show(door.signIn().passkeyOptions(PLACE, session));
        Entry entry = door.signIn().withPasskey(halfway, session, PLACE, json);

        assertThat(entry).isInstanceOf(Entry.Inside.class);
    }

    @Test
    void anAnswerIsUsedOnce() {
        make();
        String json = phone.show(door.signIn().passkeyOptions(PLACE));

        assertThat(door.signIn().withPasskey(HOME, PLACE, json)).isInstanceOf(Entry.Inside.class);
        assertThat(door.signIn().withPasskey(HOME, PLACE, json)).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void aQuestionIsAnsweredWithinFiveMinutes() {
        make();
        Map<String, Object> options = door.signIn().passkeyOptions(PLACE);
        door.clock.pass(Duration.ofMinutes(5));

        assertThat(show(options)).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void anAnswerToOneQuestionIsNoneToAnother() {
        Entry.Inside inside = door.enterBram(HOME);
        Entry.Inside now = new Entry.Inside(make(inside).session(), inside.device());
        Visitor bram = door.visitor(now).orElseThrow();

        Map<String, Object> confirming = door.module().confirmation().passkeyOptions(bram, PLACE);
        assertThat(show(confirming)).isInstanceOf(Entry.Wrong.class);
        Map<String, Object> foreign = Map.of("challenge", "A".repeat(64));
        assertThat(show(foreign)).isInstanceOf(Entry.Wrong.class);

        String json = phone.show(door.module().confirmation().passkeyOptions(bram, PLACE));
        assertThat(door.module().confirmation().withPasskey(with(HOME, now), bram, PLACE, json))
                .isInstanceOf(Entry.Inside.class);
    }

    @Test
    void anotherSiteCannotUseIt() {
        make();
        phone.origin = "http://localhost.evil.example";

        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Wrong.class);

        phone.origin = "http://localhost";
        phone.host = "evil.example";
        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void itsOwnerMustShowFingerFaceOrCode() {
        make();
        phone.verifies = false;

        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Wrong.class);
        assertThat(door.module()
                        .ownFactors()
                        .addPasskey(
                                door.visitor(door.enterEmma(HOME)).orElseThrow(),
                                PLACE,
                                phone.make(options(
                                        door.visitor(door.enterEmma(HOME)).orElseThrow())),
                                "x"))
                .isEmpty();
    }

    @Test
    void aCopyThatLagsBehindIsRefused() {
        make();
        show(door.signIn().passkeyOptions(PLACE));
        show(door.signIn().passkeyOptions(PLACE));
        phone.counter = 0;

        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void aPasskeyOfOneOpensNothingOfAnother() {
        make();
        Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, EMMA.email(), PASSWORD);
        Session emma = door.signIn().halfway(with(HOME, half.session())).orElseThrow();

        String json = phone.show(door.signIn().passkeyOptions(PLACE, emma));

        assertThat(door.signIn().withPasskey(HOME, emma, PLACE, json)).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void oneThatIsRemovedOrOfAClosedAccountOpensNothing() {
        make();
        Visitor bram = door.visitor((Entry.Inside) show(door.signIn().passkeyOptions(PLACE)))
                .orElseThrow();
        door.save(content -> door.module().accounts().block(content, BRAM.userId(), Doorstep.OFFICE));
        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Wrong.class);
        door.save(content -> door.module().accounts().unblock(content, BRAM.userId(), Doorstep.OFFICE));
        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Inside.class);

        door.module()
                .ownFactors()
                .removePasskey(
                        bram, door.module().ownFactors().passkeys(bram).get(0).id());
        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Wrong.class);
    }

    /** Story C51: the telephone is lost, and the codes with it. */
    @Test
    void aLostTelephoneOpensNothingOnceTwoPeopleTookItsFactorOff() {
        make();
        FactorReset reset = door.module().factorReset();

        assertThat(reset.ask(Doorstep.office("office-01"), BRAM.userId())).isEmpty();
        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Inside.class);
        assertThat(reset.approve(Doorstep.office("office-02"), BRAM.userId())).isEmpty();

        assertThat(show(door.signIn().passkeyOptions(PLACE))).isInstanceOf(Entry.Wrong.class);
        assertThat(door.signIn().withPassword(HOME, BRAM.email(), PASSWORD)).isInstanceOf(Entry.Inside.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"id\":1}",
                "x",
                "{\"id\":\"*\",\"rawId\":\"*\",\"type\":\"public-key\"}"
            })
    void whatIsNoAnswerIsWrong(String json) {
        assertThat(door.signIn().withPasskey(HOME, PLACE, json)).isInstanceOf(Entry.Wrong.class);
        assertThat(door.signIn().withPasskey(HOME, PLACE, json.repeat(30_000))).isInstanceOf(Entry.Wrong.class);
    }

    private Entry show(Map<String, Object> options) {
        return door.signIn().withPasskey(HOME, PLACE, phone.show(options));
    }

    private void make() {
        make(door.enterBram(HOME));
    }

    private OwnFactors.Added make(Entry.Inside inside) {
        Visitor visitor = door.visitor(inside).orElseThrow();
        return door.module()
                .ownFactors()
                .addPasskey(visitor, PLACE, phone.make(options(visitor)), "Telefoon")
                .orElseThrow();
    }

    private Map<String, Object> options(Visitor visitor) {
        return door.module().ownFactors().passkeyOptions(visitor, PLACE);
    }
}

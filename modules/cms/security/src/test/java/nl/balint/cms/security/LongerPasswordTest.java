package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.HOME;
import static nl.balint.cms.security.Doorstep.PASSWORD;
import static nl.balint.cms.security.Doorstep.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import nl.balint.cms.http.Request;
import nl.balint.cms.security.internal.totp.Base32;
import nl.balint.cms.security.internal.totp.Totp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member with a password of twelve characters gets a role that asks for fifteen. */
class LongerPasswordTest {

    private static final NewAccount LOTTE = new NewAccount("lotte-0001", "lotte@praktijk.example", "Lotte Jansen");
    private static final String TWELVE = "stoelenkring";
    private static final String LONG = "vijf lampen boven tafel";

    private final Doorstep door = Doorstep.withPeople();

    @BeforeEach
    void aMember() {
        door.save(content -> door.module().accounts().addReady(content, LOTTE, TWELVE, SECRET));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void theNewRoleWaitsForALongerPasswordAndEverythingElseWorks() {
        door.belongings.put(
                LOTTE.userId(), new Belongings("Lotte", Set.of("group:zeist"), Set.of("redactie", "commissie")));
        Visitor lotte = enter(TWELVE);

        assertThat(lotte.needsLongerPassword()).isTrue();
        assertThat(lotte.lacksFactor()).isFalse();
        assertThat(lotte.roles()).containsExactly("commissie");
        assertThat(lotte.is("group:zeist")).isTrue();
        assertThat(lotte.is("role:redactie")).isFalse();
        assertThatThrownBy(() -> door.module()
                        .rights()
                        .require(Request.get("/redactie").with(Visitor.class, lotte), "pages:edit"))
                .isInstanceOfSatisfying(
                        SignInNeeded.class, needed -> assertThat(needed.proof()).isEqualTo(Proof.LONGER_PASSWORD));

        door.module().ownAccount().changePassword(lotte, LONG);

        Visitor after = door.module().recognition().again(lotte).orElseThrow();
        assertThat(after.needsLongerPassword()).isFalse();
        assertThat(after.roles()).containsExactlyInAnyOrder("commissie", "redactie");
    }

    @Test
    void whoHasALongPasswordIsNotAsked() {
        door.belongings.put(BRAM.userId(), new Belongings("Bram", Set.of(), Set.of("beheer")));
        door.signIn().withPassword(HOME, BRAM.email(), PASSWORD);

        try (var content = door.module().vault().open()) {
            assertThat(Passwords.isShort(door.module().vault().users().get(content, BRAM.userId())))
                    .isFalse();
        }
    }

    @Test
    void aRoleThatEndsAsksNothingAnyMore() {
        door.belongings.put(LOTTE.userId(), new Belongings("Lotte", Set.of(), Set.of("eindredactie")));
        assertThat(enter(TWELVE).needsLongerPassword()).isTrue();

        door.belongings.put(LOTTE.userId(), new Belongings("Lotte", Set.of(), Set.of("bestuur")));
        Visitor lotte = enter(TWELVE);

        assertThat(lotte.needsLongerPassword()).isFalse();
        assertThat(lotte.roles()).containsExactly("bestuur");
    }

    private Visitor enter(String password) {
        door.clock.pass(Duration.ofMinutes(1));
        Entry.Halfway half = (Entry.Halfway) door.signIn().withPassword(HOME, LOTTE.email(), password);
        Caller halfway = Doorstep.with(HOME, half.session());
        String code = Totp.code(Base32.decode(SECRET), door.clock.instant());
        Entry.Inside inside = (Entry.Inside)
                door.signIn().withCode(halfway, door.signIn().halfway(halfway).orElseThrow(), code);
        return door.visitor(inside).orElseThrow();
    }
}

package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final MovingClock clock = new MovingClock("2027-03-27T10:00:00Z");
    private final Rights rights = Rights.of(
            Map.of("secretariaat", List.of("members:*", "groups:view,edit"), "pam", List.of("members:view")),
            clock,
            TEN_MINUTES);

    @Test
    void aRoleBringsItsPermissionsAndNoOthers() {
        Visitor office = visitor(Strength.SECOND_FACTOR, "secretariaat");
        Visitor officer = visitor(Strength.SECOND_FACTOR, "pam");

        assertThat(rights.may(office, "members:edit")).isTrue();
        assertThat(rights.may(office, "groups:edit")).isTrue();
        assertThat(rights.may(office, "groups:delete")).isFalse();
        assertThat(rights.may(office, "audit:view")).isFalse();
        assertThat(rights.may(officer, "members:view")).isTrue();
        assertThat(rights.may(officer, "members:edit")).isFalse();
        assertThat(rights.may(visitor(Strength.SECOND_FACTOR), "members:view")).isFalse();
    }

    @Test
    void withoutSecondFactorARoleBringsNothing() {
        Visitor office = visitor(Strength.PASSWORD, "secretariaat");

        assertThat(rights.may(office, "members:edit")).isFalse();
        assertThat(office.is("role:secretariaat")).isFalse();
        assertThatThrownBy(() -> rights.require(request(office), "members:edit"))
                .isInstanceOfSatisfying(
                        SignInNeeded.class, needed -> assertThat(needed.proof()).isEqualTo(Proof.SECOND_FACTOR));
    }

    @Test
    void whoMayNotIsToldThatThereIsNoSuchPage() {
        Visitor member = visitor(Strength.SECOND_FACTOR);

        assertThatThrownBy(() -> rights.require(request(member), "members:edit"))
                .isInstanceOfSatisfying(
                        RequestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void whoDidNotSignInIsAskedTo() {
        assertThatThrownBy(() -> rights.require(Request.get("/beheer"), "members:edit"))
                .isInstanceOf(SignInNeeded.class);
    }

    @Test
    void aProofOfTenMinutesAgoIsEnoughAndOfElevenIsNot() {
        Visitor member = visitor(Strength.SECOND_FACTOR);

        clock.pass(TEN_MINUTES);
        assertThat(rights.requireRecent(request(member))).isEqualTo(member);
        clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> rights.requireRecent(request(member)))
                .isInstanceOfSatisfying(
                        SignInNeeded.class, needed -> assertThat(needed.proof()).isEqualTo(Proof.AGAIN));
    }

    @Test
    void groupsOpenOnlyWithTheSecondFactor() {
        Belongings belongings = new Belongings("Emma", Set.of("group:zeist"), Set.of());
        Visitor half = Visitor.of("emma-0001", belongings, Strength.PASSWORD, clock.instant());
        Visitor whole = Visitor.of("emma-0001", belongings, Strength.SECOND_FACTOR, clock.instant());

        assertThat(half.is("group:zeist")).isFalse();
        assertThat(half.is("member:emma-0001")).isTrue();
        assertThat(whole.is("group:zeist")).isTrue();
    }

    @Test
    void everyMistakeInTheFileIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("roles.yaml");
        Files.writeString(file, """
                secretariaat:
                  - members:*
                  - "members edit"
                keizer:
                  - alles:*
                redactie: pages:edit
                """);

        assertThatThrownBy(() -> Rights.read(file, clock, TEN_MINUTES))
                .isInstanceOf(WrongRoles.class)
                .hasMessageContaining("roles.yaml:3: expected a permission such as members:edit, found 'members edit'")
                .hasMessageContaining("'keizer' is no role of the house")
                .hasMessageContaining("roles.yaml:6 expected a list below redactie")
                .hasMessageContaining("the role 'beheer' is missing");
    }

    private Visitor visitor(Strength strength, String... roles) {
        return Visitor.of("emma-0001", new Belongings("Emma", Set.of(), Set.of(roles)), strength, now());
    }

    private Instant now() {
        return clock.instant();
    }

    private static Request request(Visitor visitor) {
        return Request.get("/mijn").with(Visitor.class, visitor);
    }
}

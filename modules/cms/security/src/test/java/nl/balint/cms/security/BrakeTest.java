package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emma asks for one thing after another that is not there, or not hers. */
class BrakeTest {

    private static final String GUESS = "/mijn/documenten/0f0e0d0c";

    private final Doorstep door = Doorstep.withPeople();
    private final Gate gate = door.module().gate();
    private final List<String> told = new ArrayList<>();
    private final Handler nothing = request -> {
        Visitor.get(request);
        throw new RequestFailure(Reason.NOT_FOUND, "documents.missing");
    };
    private final Handler something =
            request -> Answer.text(Visitor.get(request).name());
    private String emma = "";

    @BeforeEach
    void enter() {
        emma = door.enterEmma(HOME).session();
        door.module().tell((kind, userId) -> told.add(kind + " " + userId));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void afterTwentyMissesSheWaitsAndItIsTold() {
        for (int miss = 0; miss < 20; miss++) {
            assertThat(told).isEmpty();
            assertThat(failure(GUESS, nothing).reason()).isEqualTo(Reason.NOT_FOUND);
        }

        RequestFailure braked = failure(GUESS, something);
        assertThat(braked.reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(Integer.parseInt(braked.headers().getOrDefault("Retry-After", "0")))
                .isBetween(1, 31);
        assertThat(told).containsExactly("misses " + EMMA.userId());
        assertThat(door.module().audit().list(AuditQuery.ALL.ofEvent("brake")))
                .extracting(AuditLine::who, AuditLine::object)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("system", "account:" + EMMA.userId()));
    }

    @Test
    void sheGoesOnAfterWaitingAndIsToldOfOnceAnHour() throws Exception {
        misses(20);
        door.clock.pass(Duration.ofSeconds(31));
        assertThat(pass(GUESS, something).status()).isEqualTo(200);

        misses(1);
        assertThat(failure(GUESS, something).reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(told).hasSize(1);
        door.clock.pass(Duration.ofMinutes(61));
        misses(20);
        assertThat(told).hasSize(2);
    }

    @Test
    void aFewMissesNowAndThenAreNothing() throws Exception {
        for (int hour = 0; hour < 6; hour++) {
            misses(15);
            door.clock.pass(Duration.ofMinutes(10));
        }

        assertThat(pass(GUESS, something).status()).isEqualTo(200);
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsForEverybodyIsNotCountedAndStaysOpen() throws Exception {
        for (int miss = 0; miss < 40; miss++) {
            failure("/nieuws/dat-is-er-niet", nothing);
        }
        assertThat(pass(GUESS, something).status()).isEqualTo(200);

        misses(20);

        assertThat(pass("/kosten", something).status()).isEqualTo(200);
    }

    @Test
    void anotherIsNotSlowedDown() throws Exception {
        misses(20);
        String bram = door.enterBram(HOME).session();

        assertThat(gate.pass(request(GUESS, bram), something).status()).isEqualTo(200);
    }

    private void misses(int count) {
        for (int miss = 0; miss < count; miss++) {
            assertThat(failure(GUESS, nothing).reason()).isEqualTo(Reason.NOT_FOUND);
        }
    }

    private RequestFailure failure(String address, Handler handler) {
        return java.util.Objects.requireNonNull(
                catchThrowableOfType(RequestFailure.class, () -> pass(address, handler)));
    }

    private Answer pass(String address, Handler handler) throws Exception {
        return gate.pass(request(address, emma), handler);
    }

    private Request request(String address, String session) {
        return Request.get(address).withHeader("Cookie", "sid=" + session);
    }
}

package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log tells of who was refused: Emma, who has no office. */
class RefusalsTest {

    private final Doorstep door = Doorstep.withPeople();
    private final Handler log = request -> {
        door.module().rights().require(request, "audit:view");
        return Answer.text("log");
    };
    private String emma = "";

    @BeforeEach
    void enter() {
        emma = door.enterEmma(HOME).session();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whoAsksForWhatIsNotTheirsIsTold() {
        refused(Request.get("/beheer/logboek"), log, Reason.NOT_FOUND);

        AuditLine line = lines().get(0);
        assertThat(line.event()).isEqualTo("refusal.rights");
        assertThat(line.who()).isEqualTo(EMMA.userId());
        assertThat(line.details()).containsEntry("what", "audit:view");
    }

    @Test
    void itIsToldOnceAnHourOfEachAndOfEachKind() {
        for (int time = 0; time < 15; time++) {
            refused(Request.get("/beheer/logboek"), log, Reason.NOT_FOUND);
            refused(forged(), log, Reason.FORBIDDEN);
        }
        assertThat(lines()).extracting(AuditLine::event).containsExactlyInAnyOrder("refusal.rights", "refusal.forged");

        door.clock.pass(Duration.ofHours(1));
        refused(Request.get("/beheer/logboek"), log, Reason.NOT_FOUND);
        assertThat(lines()).hasSize(3);
    }

    @Test
    void aFormThatIsNotOursIsToldOfWhoSignedInAndOfNobodyElse() {
        refused(forged(), log, Reason.FORBIDDEN);
        assertThat(lines()).extracting(AuditLine::event).containsExactly("refusal.forged");

        String emmas = emma;
        emma = "";
        refused(forged(), log, Reason.FORBIDDEN);
        emma = emmas;
        assertThat(lines()).hasSize(1);
    }

    @Test
    void whatSomebodyMayNotChangeIsTold() {
        refused(
                Request.get("/beheer/paginas/pagina"),
                request -> {
                    Visitor.get(request);
                    throw new RequestFailure(Reason.FORBIDDEN, "publishing.writers.refused");
                },
                Reason.FORBIDDEN);

        assertThat(lines().get(0).details()).containsEntry("what", "publishing.writers.refused");
    }

    @Test
    void whatIsNotThereIsNoRefusal() {
        refused(
                Request.get("/mijn/documenten/niets"),
                request -> {
                    door.module().rights().refused(Visitor.get(request), "document:niets", () -> false);
                    throw new RequestFailure(Reason.NOT_FOUND, "documents.missing");
                },
                Reason.NOT_FOUND);

        assertThat(lines()).isEmpty();
    }

    private List<AuditLine> lines() {
        return door.module().audit().list(AuditQuery.ALL.ofEvent("refusal"));
    }

    private static Request forged() {
        return Request.of(Method.POST, "/mijn/gegevens/wijzigen").withHeader("X-CSRF", "QUJD");
    }

    private void refused(Request request, Handler handler, Reason reason) {
        Request sent = emma.isEmpty() ? request : request.withHeader("Cookie", "sid=" + emma);
        assertThatThrownBy(() -> door.module().gate().pass(sent, handler))
                .isInstanceOfSatisfying(
                        RequestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}

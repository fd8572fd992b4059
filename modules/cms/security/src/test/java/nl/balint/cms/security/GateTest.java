package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.BRAM;
import static nl.balint.cms.security.Doorstep.EMMA;
import static nl.balint.cms.security.Doorstep.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Doorstep door = Doorstep.withPeople();
    private final Gate gate = door.module().gate();
    private final LightModules modules =
            LightModules.open(List.of(java.nio.file.Path.of("../../../light-modules")), LightModules.Reload.NEVER);
    private final AtomicInteger deeds = new AtomicInteger();

    /** Does something, and says who asked. */
    private final Handler deed = request -> {
        deeds.incrementAndGet();
        return Answer.text(Visitor.find(request).map(Visitor::userId).orElse("nobody"));
    };

    private final Handler own = request -> Answer.text(Visitor.get(request).name());

    @AfterEach
    void close() {
        modules.close();
        door.close();
    }

    @Test
    void whoSignedInIsKnownAndTheirAnswerIsKeptByNobody() throws Exception {
        Answer answer = gate.pass(of("/mijn", door.enterEmma(HOME).session()), own);

        assertThat(answer.text()).isEqualTo("Emma de Wit");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aRoomIsInTheLanguageOfWhoIsInItAndThePublicSiteInItsOwn() throws Exception {
        Entry.Inside emma = door.enterEmma(HOME);
        door.module().ownAccount().choose(door.visitor(emma).orElseThrow(), Language.ENGLISH);
        Handler language = request -> Answer.text(request.locale().getLanguage());

        assertThat(gate.pass(of("/beheer/paginas", emma.session()), language).text())
                .isEqualTo("en");
        assertThat(gate.pass(of("/mijn", door.enterBram(HOME).session()), language)
                        .text())
                .isEqualTo("nl");
        assertThat(gate.pass(of("/kosten", emma.session()), language).text()).isEqualTo("nl");
    }

    @Test
    void whoDidNotIsLedToTheDoorAndBack() throws Exception {
        Answer answer = gate.pass(Request.get("/mijn/groepen/zeist?map=1"), own);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/inloggen?terug=%2Fmijn%2Fgroepen%2Fzeist%3Fmap%3D1");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aFragmentLeadsTheWholePageToTheDoor() throws Exception {
        Request fragment = Request.get("/mijn/lijst")
                .withHeader("HX-Request", "true")
                .withHeader("HX-Current-URL", "http://localhost:8080/mijn/groepen/zeist");

        assertThat(gate.pass(fragment, own).header("HX-Redirect"))
                .contains("/inloggen?terug=%2Fmijn%2Fgroepen%2Fzeist");
    }

    @Test
    void aPublicPageAsksNobodysNameAndIsKept() throws Exception {
        Request page = of("/kosten", door.enterEmma(HOME).session());

        assertThat(gate.pass(page, request -> Answer.text("Kosten")).header("Cache-Control"))
                .isEmpty();
    }

    @Test
    void whatNeedsAFactorOrAProofLeadsToWhereThatIsGiven() throws Exception {
        door.belongings.put(BRAM.userId(), new Belongings("Bram", Set.of(), Set.of("beheer")));
        Rights rights = door.module().rights();
        String session = door.enterBram(HOME).session();
        Answer factor = gate.pass(of("/beheer/logboek", session), request -> {
            rights.require(request, "audit:view");
            return Answer.text("log");
        });
        door.clock.pass(Duration.ofMinutes(11));
        Answer again = gate.pass(of("/mijn/beveiliging", session), request -> {
            rights.requireRecent(request);
            return Answer.text("own");
        });

        assertThat(factor.header("Location")).contains("/mijn/beveiliging/tweede-factor?terug=%2Fbeheer%2Flogboek");
        assertThat(again.header("Location")).contains("/mijn/bevestigen?terug=%2Fmijn%2Fbeveiliging");
        Answer sent = gate.pass(form(of(Method.POST, session), markFor(session)), request -> {
            rights.requireRecent(request);
            return Answer.text("done");
        });
        assertThat(sent.header("Location").orElseThrow()).startsWith("/mijn/bevestigen?terug=%2Fmijn%2Fverder%2F");
    }

    @Test
    void whileItCannotBeToldWhoBelongsWhereNothingIsDoneForAnybody() throws Exception {
        String session = door.enterEmma(HOME).session();
        Handler allowed = request -> {
            door.module().rights().require(request, "audit:view");
            return deed.handle(request);
        };
        door.isAtALoss = true;

        for (Request asked : List.of(of("/mijn", session), of("/beheer/logboek", session))) {
            assertThatThrownBy(() -> gate.pass(asked, deed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> gate.pass(of("/kosten", session), allowed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> gate.pass(form(of(Method.POST, session), markFor(session)), allowed))
                .isInstanceOf(IllegalStateException.class);
        assertThat(deeds).hasValue(0);
    }

    @Test
    void onTheSameThreadNobodyIsTakenForSomebodyElse() throws Exception {
        Request emma = of("/mijn", door.enterEmma(HOME).session());
        Request bram = of("/mijn", door.enterBram(HOME).session());
        for (int turn = 0; turn < 500; turn++) {
            assertThat(gate.pass(emma, deed).text()).isEqualTo(EMMA.userId());
            assertThat(gate.pass(Request.get("/mijn"), deed).text()).isEqualTo("nobody");
            assertThat(gate.pass(bram, deed).text()).isEqualTo(BRAM.userId());
            assertThat(gate.pass(of("/mijn", "A".repeat(43)), deed).text()).isEqualTo("nobody");
        }
    }

    @Test
    void aFormOfTheirOwnIsBelieved() throws Exception {
        String session = door.enterEmma(HOME).session();

        assertThat(gate.pass(form(of(Method.POST, session), markFor(session)), deed)
                        .text())
                .isEqualTo(EMMA.userId());
        assertThat(gate.pass(of(Method.POST, session).withHeader("X-CSRF", markFor(session)), deed)
                        .text())
                .isEqualTo(EMMA.userId());
        Request upload = withCookie(Request.of(Method.POST, "/x?_csrf=" + markFor(session)), session)
                .withBody("multipart/form-data; boundary=b", new byte[0]);
        assertThat(gate.pass(upload, deed).text()).isEqualTo(EMMA.userId());
    }

    @Test
    void aFormOfNobodyIsBelievedForTwelveHours() throws Exception {
        String mark = markFor("");
        Request post = form(Request.of(Method.POST, "/aanmelden"), mark);
        assertThat(gate.pass(post, deed).text()).isEqualTo("nobody");

        door.clock.pass(Duration.ofHours(12));
        assertRefused(post);
    }

    @Test
    void anEntranceThatStoodOpenTooLongIsShownAfresh() throws Exception {
        Request post = form(Request.of(Method.POST, "/inloggen"), markFor(""));
        door.clock.pass(Duration.ofHours(13));

        Answer answer = gate.pass(post, deed);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/inloggen");
        assertThat(deeds).hasValue(0);
    }

    @Test
    void marksOfOthersAndNoMarksAreRefused() throws Exception {
        String emma = door.enterEmma(HOME).session();
        String bram = door.enterBram(HOME).session();
        String torn = markFor(emma).substring(1);
        for (String mark :
                List.of("", "x", "*", markFor(bram), markFor(""), torn, "A".repeat(86), "é", "A".repeat(9_000))) {
            assertRefused(form(of(Method.POST, emma), mark));
            assertRefused(of(Method.POST, emma).withHeader("X-CSRF", mark));
        }
        for (Method method : List.of(Method.POST, Method.PUT, Method.PATCH, Method.DELETE)) {
            assertRefused(of(method, emma));
            assertRefused(of(method, emma).withBody("text/plain", markFor(emma).getBytes(StandardCharsets.UTF_8)));
            assertRefused(of(method, emma).withBody("application/json", "{}".getBytes(StandardCharsets.UTF_8)));
        }
        assertRefused(withCookie(Request.of(Method.POST, "/x?_csrf=" + markFor(emma)), emma)
                .withBody(FORM, "a=b".getBytes(StandardCharsets.UTF_8)));
        assertThat(deeds).hasValue(0);
    }

    @Test
    void aFormOfASessionThatEndedLeadsToTheDoor() throws Exception {
        String session = door.enterEmma(HOME).session();
        Request post = form(of(Method.POST, session), markFor(session))
                .withHeader("Referer", "http://localhost:8080/mijn/gegevens");
        door.clock.pass(Duration.ofDays(1));

        Answer answer = gate.pass(post, deed);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/inloggen?terug=%2Fmijn%2Fgegevens");
        assertThat(deeds).hasValue(0);
    }

    @Test
    void aMarkIsDifferentInEachAnswer() throws Exception {
        String session = door.enterEmma(HOME).session();

        assertThat(markFor(session)).isNotEqualTo(markFor(session));
    }

    @Test
    void theMenuHoldsTheRoomsThatAreOpen() throws Exception {
        door.belongings.put(EMMA.userId(), new Belongings("Emma", Set.of(), Set.of("beheer")));
        List<Tool> tools = List.of(
                new Tool("audit", "/beheer/logboek", "audit:view", 20),
                new Tool("members", "/beheer/personen", "members:view", 10),
                new Tool("home", "/mijn", "", 0));

        assertThat(rooms(tools, door.enterEmma(HOME).session())).isEqualTo(List.of("/mijn", "/beheer/logboek"));
        assertThat(rooms(tools, door.enterBram(HOME).session())).isEqualTo(List.of("/mijn"));
        assertThat(rooms(tools, "")).isEqualTo(List.of());
    }

    private Object rooms(List<Tool> tools, String session) throws Exception {
        return value(tools, session, "rooms") instanceof List<?> rooms
                ? rooms.stream().map(room -> ((Map<?, ?>) room).get("address")).toList()
                : "";
    }

    private Object value(List<Tool> tools, String session, String name) throws Exception {
        Object[] found = {""};
        gate.pass(of("/mijn", session), request -> {
            Object value =
                    door.module().screenValues(modules, tools).of(request).get(name);
            found[0] = value == null ? "" : value;
            return Answer.text("");
        });
        return found[0];
    }

    private String markFor(String session) throws Exception {
        return String.valueOf(value(List.of(), session, "csrf"));
    }

    private void assertRefused(Request request) {
        assertThatThrownBy(() -> gate.pass(request, deed))
                .isInstanceOfSatisfying(
                        RequestFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.FORBIDDEN));
    }

    private static Request form(Request request, String mark) {
        String body = "a=b&_csrf=" + java.net.URLEncoder.encode(mark, StandardCharsets.UTF_8);
        return request.withBody(FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Request of(String path, String session) {
        return withCookie(Request.get(path), session);
    }

    private static Request of(Method method, String session) {
        return withCookie(Request.of(method, "/mijn/deed"), session);
    }

    private static Request withCookie(Request request, String session) {
        return session.isEmpty() ? request : request.withHeader("Cookie", "sid=" + session);
    }
}

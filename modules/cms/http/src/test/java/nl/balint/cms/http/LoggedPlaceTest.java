package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedPlaceTest {

    @Test
    void theWordsOfTheHouseAndOpaqueIdsAreShown() {
        assertThat(place(
                        "/mijn/documenten/{id}/versies",
                        "/mijn/documenten/2ef21e85-1b35-49d3-8464-27896506c846/versies"))
                .isEqualTo("/mijn/documenten/2ef21e85-1b35-49d3-8464-27896506c846/versies");
        assertThat(place("/", "/")).isEqualTo("/");
    }

    @Test
    void whatAVisitorMayHaveMadeUpIsNot() {
        assertThat(place("/uitnodiging/{key}", "/uitnodiging/9mBq0ZcT4w2Xk8YpLr5Vs7Dn1Ae3Gh6Jf0Ku-2QiOtE"))
                .isEqualTo("/uitnodiging/{key}");
        assertThat(place("/mijn/documenten/{id}", "/mijn/documenten/anne@huisarts.example"))
                .isEqualTo("/mijn/documenten/{id}");
        assertThat(place("/begeleiders/{name}", "/begeleiders/hélène")).isEqualTo("/begeleiders/{name}");
    }

    @Test
    void aPageIsShownWhenItIsThere() {
        assertThat(place("/<path>", "/over ons/bestuur")).isEqualTo("/over%20ons/bestuur");
        assertThat(LoggedPlace.of(route("/.rest/pages/<path>"), new RequestPath("/.rest/pages/anne"), 404))
                .isEqualTo("/.rest/pages/<path>");
        Route beforehand = Route.options("/.rest/<path>", request -> Answer.text(""));
        assertThat(LoggedPlace.of(beforehand, new RequestPath("/.rest/anne"), 204))
                .isEqualTo("/.rest/<path>");
        assertThat(LoggedPlace.of(route("/mijn/<rest>"), new RequestPath("/mijn/anne"), 302))
                .isEqualTo("/mijn/<rest>");
        assertThat(LoggedPlace.of(route("/<path>"), new RequestPath("/over-ons"), 500))
                .isEqualTo("/over-ons");
    }

    private static String place(String pattern, String path) {
        return LoggedPlace.of(route(pattern), new RequestPath(path), 200);
    }

    private static Route route(String pattern) {
        return Route.get(pattern, request -> Answer.text("page"));
    }
}

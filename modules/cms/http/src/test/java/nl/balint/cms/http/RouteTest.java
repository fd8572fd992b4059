package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final Handler ANY = request -> Answer.text("");

    @Test
    void textComesBeforeOneSegmentBeforeTheRest() {
        List<Route> routes = List.of(
                Route.get("/<path>", ANY),
                Route.get("/{name}", ANY),
                Route.get("/nieuws/<path>", ANY),
                Route.get("/nieuws/{name}", ANY),
                Route.get("/nieuws/archief", ANY),
                Route.get("/{name}/archief", ANY));

        assertThat(RouteOrder.mostSpecificFirst(routes))
                .extracting(Route::pattern)
                .containsExactly(
                        "/nieuws/archief", "/nieuws/{name}", "/nieuws/<path>", "/{name}", "/{name}/archief", "/<path>");
    }

    @Test
    void twoRoutesCannotAnswerTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RouteOrder.mostSpecificFirst(
                        List.of(Route.get("/nieuws/{name}", ANY), Route.get("/nieuws/{item}", ANY))))
                .withMessageContaining("/nieuws/{item}")
                .withMessageContaining("/nieuws/{name}");
    }

    @Test
    void oneAddressMayTakeTwoMethods() {
        assertThat(RouteOrder.mostSpecificFirst(List.of(Route.get("/contact", ANY), Route.post("/contact", ANY))))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "kosten", "/a/", "//", "/a b", "/{}", "/{a}{b}", "/x{a}", "/{a}/{a}", "/*", "/<a", "/a?b"})
    void aMalformedPatternIsRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> Route.get(pattern, ANY));
    }
}

package nl.balint.cms.mail;

import static nl.balint.cms.mail.PostOffice.FLOOR;
import static org.assertj.core.api.Assertions.assertThat;

import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoMailRoutesTest {

    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatWouldHaveBeenSentIsToldWithItsLinks() throws Exception {
        String id = office.post(FLOOR);
        office.send();

        String json = get("/demo/postvak.json");

        assertThat(json)
                .contains("\"id\":\"" + id + "\"")
                .contains("\"to\":\"" + FLOOR + "\"")
                .contains("\"subject\":\"Welkom Floor\"")
                .contains("\"links\":[\"https://balint.example/u/1\"]");
        assertThat(get("/demo/postvak.txt")).contains(FLOOR + "  Welkom Floor\n    https://balint.example/u/1\n");
    }

    private String get(String address) throws Exception {
        Route route = office.module().routes().stream()
                .flatMap(routes -> routes.routes().stream())
                .filter(each -> each.pattern().equals(address))
                .findFirst()
                .orElseThrow();
        return route.handler().handle(Request.get(address)).text();
    }
}

package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.NewTask;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits for somebody, and that nobody sees or takes what waits for another. */
class TodayTest {

    private static final String TODAY = "/mijn/vandaag";

    private final OperationsHouse house = new OperationsHouse();
    private final Visitor wil = house.visitor("secretariaat");
    private final Visitor helene = house.visitor("pam", "lead:zeist");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theMostUrgentStandsOnTopWithWhatItIsAboutAndWhenItIsDue() throws Exception {
        add("role:secretariaat", "2", 20);
        add("role:secretariaat", "1", -2);

        Document page = house.page(TODAY, wil);

        assertThat(page.select(".task__way").eachText())
                .containsExactly("Een mail is niet aangekomen: Persoon 1", "Een mail is niet aangekomen: Persoon 2");
        assertThat(page.select(".task").get(0).text()).contains("2 dagen te laat", "NR-1", "Vught", "Secretariaat");
        assertThat(page.select(".screen__lead, main p").text()).contains("Bij 1 taak is de termijn voorbij");
    }

    @Test
    void whoeverHasNothingToDoIsToldSo() throws Exception {
        add("role:secretariaat", "1", 3);

        Document page = house.page(TODAY, house.visitor("bestuur"));

        assertThat(page.text()).contains("Er wacht niets op u").doesNotContain("Persoon 1");
    }

    @Test
    void aGroupIsCalledByItsName() throws Exception {
        add("lead:zeist", "1", 3);

        assertThat(house.page(TODAY, helene).select(".task__more").text()).contains("Zeist");
    }

    @Test
    void filtersAndTabsShowPartOfIt() throws Exception {
        add("role:secretariaat", "1", -2);
        add("role:secretariaat", "2", 20);

        assertThat(titles(TODAY + "?stand=te-laat")).containsExactly("1");
        assertThat(titles(TODAY + "?stand=deze-week")).containsExactly("1");
        assertThat(titles(TODAY + "?zoek=nr-2")).containsExactly("2");
        assertThat(titles(TODAY + "?zoek=persoon+vught")).containsExactly("1", "2");
        assertThat(titles(TODAY + "?voor=role:bestuur")).isEmpty();
        assertThat(house.page(TODAY, wil).select("nav.tabs li").eachText())
                .containsExactly("Alles 2", "Te laat 1", "Deze week 1", "Door mij opgepakt 0");
    }

    @Test
    void whatSomebodyTookIsSeenByTheOthersAndNotTakenTwice() throws Exception {
        String id = add("role:secretariaat", "1", 3);
        Visitor colleague = house.colleague("secretariaat");

        send("oppakken", wil, id);
        send("oppakken", colleague, id);

        assertThat(house.page(TODAY, wil).select(".task").text()).contains("Door u opgepakt");
        assertThat(house.page(TODAY, colleague).select(".task").text()).contains("Door een ander opgepakt");
        send("terugleggen", colleague, id);
        assertThat(house.page(TODAY, wil).select(".task").text()).contains("Door u opgepakt");
        send("terugleggen", wil, id);
        assertThat(house.page(TODAY, colleague).select(".task").text()).doesNotContain("opgepakt");
    }

    @Test
    void onlyWhatEndsByHandIsEndedByHandAndThatIsLogged() throws Exception {
        String byDeed = add("role:secretariaat", "1", 3);
        String byHand =
                house.workflow.tasks().post(task("role:secretariaat", "2", 3).endedByHand());

        Answer answer = send("afhandelen", wil, byDeed, byHand);

        assertThat(answer.header("Location")).contains(TODAY);
        assertThat(titles(TODAY)).containsExactly("1");
        assertThat(house.log).extracting(AuditLine::event).containsExactly("task.finished");
    }

    @Test
    void nobodyTakesOrEndsWhatWaitsForAnother() throws Exception {
        String id =
                house.workflow.tasks().post(task("role:secretariaat", "1", 3).endedByHand());

        send("oppakken", helene, id);
        send("afhandelen", helene, id, "0".repeat(32), "etc");

        assertThat(house.workflow.tasks().find(id).orElseThrow().takenBy()).isEmpty();
        assertThat(house.workflow.tasks().find(id).orElseThrow().isOpen()).isTrue();
        assertThat(house.log).isEmpty();
    }

    private List<String> titles(String address) throws Exception {
        return house.page(address, wil).select(".task__way").eachText().stream()
                .map(text -> text.substring(text.length() - 1))
                .toList();
    }

    private Answer send(String deed, Visitor who, String... ids) throws Exception {
        String body = "taak=" + String.join("&taak=", ids);
        return house.answer(OperationsHouse.request(Method.POST, TODAY + "/" + deed, who)
                .withBody("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8)));
    }

    private String add(String whom, String subject, int days) {
        return house.workflow.tasks().post(task(whom, subject, days));
    }

    private NewTask task(String whom, String subject, int days) {
        return new NewTask(
                "mail.failed",
                whom,
                subject,
                "/beheer/mails",
                Instant.now(house.clock).plus(Duration.ofDays(days)));
    }
}

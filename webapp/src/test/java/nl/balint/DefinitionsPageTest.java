package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.SignInNeeded;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who keeps the installation running sees what light modules define, and what of it does not work. */
class DefinitionsPageTest {

    private static final String ADDRESS = "/beheer/definities";

    @TempDir
    Path folder;

    private OperationsHouse house;

    @BeforeEach
    void open() throws IOException {
        write("travel/templates/pages/tour.yaml", "templateScript: /travel/tour.ftl\nmodelClass: com.example.Tour\n");
        write("travel/tour.ftl", "x");
        write("travel/dialogs/torn.yaml", "form:\n\ttabs: []\n");
        write("travel/contentTypes/tour.yaml", "datasource: {workspace: tours}\nmodel: {properties: []}\n");
        write("travel/templates/components/hotel.yaml", "templateScript: /travel/tour.ftl\ndialog: travel:hotel\n");
        write("travel/dialogs/hotel.yaml", """
                form:
                  properties:
                    stars: !include:/travel/includes/stars.yaml
                      maxLength: 5
                    chain:
                      $type: textField
                """);
        write("travel/includes/stars.yaml", "i18n: true\n$type: oddField\n");
        write(
                "travel/decorations/travel/dialogs/hotel.yaml",
                "form: {properties: {stars: {placeholder: from on top}}}\n");
        write("travel/i18n/words-messages_nl.properties", "travel.hotel.stars.label=Sterren\n");
        write("travel/i18n/words-messages_en.properties", "travel.hello=Hello <b>you</b>\n");
        write("travel/i18n/travel_nl.properties", "<b>=\\u00zz\n");
        house = new OperationsHouse(folder);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Document page(String query) throws Exception {
        return house.page(ADDRESS + query, house.visitor("beheer"));
    }

    @Test
    void whatDoesNotWorkStandsOnTopWithFileAndLine() throws Exception {
        Document page = page("");

        assertThat(page.select("h1").text()).isEqualTo("Definities");
        assertThat(page.select("tbody tr").get(0).text())
                .contains("travel:torn", "Dialoog", "/travel/dialogs/torn.yaml:2", "Werkt niet", "regel 2:");
        assertThat(page.select("main").text()).contains("waarin iets ontbreekt: 2");
        assertThat(page.select("tbody tr").size()).isEqualTo(100);
        assertThat(page.select("nav.pager a[rel=next]").attr("href")).isEqualTo(ADDRESS + "?pagina=2");
    }

    @Test
    void filtersNarrowTheListAndStayInTheAddress() throws Exception {
        Document page = page("?module=travel&soort=templates");

        assertThat(page.select("tbody tr").text())
                .contains("travel:pages/tour", "/travel/templates/pages/tour.yaml:2", "com.example.Tour")
                .doesNotContain("torn");
        assertThat(page.select("option[selected]").eachText()).contains("Sjabloon", "travel");
        assertThat(page("?staat=fout&zoek=TORN").select("tbody tr")).hasSize(1);
        assertThat(page("?soort=contentTypes").select("tbody tr").text()).contains("tour", "Soort inhoud", "In orde");
        assertThat(page("?soort=other").select("tbody tr").text()).contains("/travel/i18n/travel_nl.properties");
        assertThat(page("?pagina=2&soort=screens").select("main").text()).contains("Niets gevonden");
        assertThat(page("?pagina=99999999999").select("tbody tr")).hasSize(100);
        assertThat(page("?zoek=%3Cscript%3E").html()).doesNotContain("value=\"<script>");
    }

    @Test
    void oneDefinitionShowsWhatItIsMadeFromAndWhatIsWrong() throws Exception {
        Document page = page("/bestand?pad=/travel/dialogs/hotel.yaml");

        assertThat(page.select("h1").text()).isEqualTo("travel:hotel");
        assertThat(page.select("#bestanden li").eachText())
                .containsExactly(
                        "/travel/dialogs/hotel.yaml het bestand zelf",
                        "/travel/includes/stars.yaml wordt ingesloten of ligt eronder",
                        "/travel/decorations/travel/dialogs/hotel.yaml ligt eroverheen");
        assertThat(page.select("#tekst pre").text()).contains("stars:", "maxLength: 5", "placeholder: from on top");
        assertThat(page.select("#meldingen li").text()).contains("/travel/includes/stars.yaml regel 2:", "oddField");
        assertThat(page.select("#labels tbody tr").eachText())
                .containsExactly(
                        "stars Sterren travel.hotel.stars.label",
                        "chain Chain gemaakt van de naam; er is nog geen tekst travel.hotel.chain.label");
        assertThat(page.select("#genoemd li").text()).contains("travel:components/hotel", "/hotel.yaml:2");
        assertThat(page("?zoek=travel:hotel").select("tbody a").attr("href"))
                .isEqualTo(ADDRESS + "/bestand?pad=%2Ftravel%2Fdialogs%2Fhotel.yaml");
    }

    @Test
    void aBrokenDefinitionShowsItsMistakeAndOneThatIsNotThereIsNotFound() throws Exception {
        Document page = page("/bestand?pad=/travel/dialogs/torn.yaml");

        assertThat(page.select("#meldingen li").text()).contains("regel 2:");
        assertThat(page.select("#tekst")).isEmpty();
        for (String path : List.of("", "/travel/tour.ftl", "/../config/roles.yaml")) {
            assertThatThrownBy(() -> page("/bestand?pad=" + path))
                    .as(path)
                    .isInstanceOf(RequestFailure.class)
                    .hasMessageContaining("NOT_FOUND");
        }
    }

    @Test
    void textsStandBesideEachOtherByLanguageWithThoseThatAreMissing() throws Exception {
        Document all = page("/teksten?module=travel");

        assertThat(all.select("thead th").eachText()).containsExactly("Sleutel", "en", "nl");
        assertThat(all.select("tbody tr").eachText())
                .containsExactly(
                        "travel.hello travel Hello <b>you</b> Ontbreekt",
                        "travel.hotel.stars.label travel Ontbreekt Sterren");
        assertThat(page("/teksten?module=travel&staat=ontbreekt&zoek=HELLO").select("tbody tr"))
                .hasSize(1);
        assertThat(page("/teksten?module=travel&staat=velden")
                        .select("tbody tr")
                        .eachText())
                .containsExactly("travel.hotel.chain.label /travel/dialogs/hotel.yaml – –");
        assertThat(page("/teksten?module=nowhere").select("main").text()).contains("Niets gevonden");
        assertThat(page("/teksten").select("tbody tr")).hasSize(100);
    }

    @Test
    void nobodyElseSeesIt() {
        for (String role : List.of("secretariaat", "bestuur", "redactie", "eindredactie", "privacy")) {
            for (String address : List.of("", "/bestand?pad=/travel/dialogs/hotel.yaml", "/teksten")) {
                assertThatThrownBy(() -> house.page(ADDRESS + address, house.visitor(role)))
                        .as(role)
                        .isInstanceOf(RequestFailure.class)
                        .hasMessageContaining("NOT_FOUND");
            }
        }
        assertThatThrownBy(() -> house.answer(Request.get(ADDRESS))).isInstanceOf(SignInNeeded.class);
    }
}

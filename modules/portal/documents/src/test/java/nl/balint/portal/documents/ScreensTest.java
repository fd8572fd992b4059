package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.ZEIST;
import static nl.balint.portal.documents.OpenHouse.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreensTest {

    @TempDir
    private Path data;

    private OpenHouse house;

    @BeforeEach
    void open() {
        house = new OpenHouse(data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aMemberSeesTheFoldersOfTheGroupAndWhoElseSeesThem() {
        Document page = house.page("Emma", ZEIST);

        assertThat(page.select("h1").text()).isEqualTo("Documenten");
        assertThat(page.select(".folders__name").eachText())
                .containsExactly("Adreslijsten", "Mededelingen", "Presentielijsten", "Verslagen");
        assertThat(page.select(".readers__list li").eachText())
                .containsExactly("Anna de Wit begeleidt de groep", "Emma de Wit", "Jan de Wit");
        assertThat(page.select("form[action$=mappen]")).isEmpty();
        assertThat(page.text()).contains("0 byte van 2 GB gebruikt");
    }

    @Test
    void everyScreenStandsInPlainDutchWithoutAKeyLeftOver() {
        String id = house.announce("Mededelingen", "Brief.txt", "Beste leden");
        house.announce("Mededelingen", "Brief.txt", "Beste leden!");
        String folder = house.folder("Mededelingen");
        for (String target : List.of(
                ZEIST,
                folder,
                house.folder("Verslagen"),
                folder + "/wijzigen",
                folder + "/verplaatsen",
                folder + "?q=brief&soort=text&sorteer=datum&richting=af",
                ZEIST + "/prullenbak",
                ZEIST + "/instellingen",
                ZEIST + "/meldingen",
                ZEIST + "/logboek",
                "/mijn/documenten/" + id,
                "/mijn/documenten/" + id + "/hernoemen",
                "/mijn/documenten/" + id + "/verplaatsen",
                "/mijn/documenten/" + id + "/kopieren",
                "/mijn/zoeken?q=leden")) {
            Document page = house.page("Anna", target);

            assertThat(page.select("h1")).as(target).hasSize(1);
            assertThat(page.text()).as(target).doesNotContain("documents.").doesNotContain("screens.");
            assertThat(page.select("a[href=''], form[action='']")).as(target).isEmpty();
        }
    }

    @Test
    void aFolderIsMadeRenamedMovedThrownAwayAndPutBack() {
        HttpResponse<byte[]> made = house.post("Anna", ZEIST + "/mappen", "name=Seizoen+2027");
        assertThat(made.statusCode()).isEqualTo(303);
        String address = location(made).replaceAll("\\?.*", "");
        assertThat(house.page("Anna", location(made)).select(".message--ok").text())
                .contains("De map is gemaakt");
        assertThat(text(house.post("Anna", ZEIST + "/mappen", "name=SEIZOEN+2027")))
                .contains("In deze map staat al iets met deze naam");

        assertThat(house.post("Anna", address + "/wijzigen", "name=Jaar+2027&open=true")
                        .statusCode())
                .isEqualTo(303);
        String target = house.folderId("Mededelingen");
        assertThat(house.post("Anna", address + "/verplaatsen", "map=" + target).statusCode())
                .isEqualTo(303);
        assertThat(house.page("Emma", address).select(".breadcrumb li").eachText())
                .containsExactly("Zeist", "Documenten", "Mededelingen", "Jaar 2027");
        assertThat(house.page("Emma", address).select("file-upload")).hasSize(1);

        house.post("Anna", address + "/weggooien", "");
        Document trash = house.page("Emma", ZEIST + "/prullenbak");
        assertThat(trash.select("tbody th").text()).isEqualTo("Jaar 2027");
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(house.post("Emma", ZEIST + "/prullenbak/" + id + "/terug", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(location(house.post("Anna", ZEIST + "/prullenbak/" + id + "/terug", "")))
                .startsWith(address);
    }

    @Test
    void aDocumentIsRenamedMovedCopiedAndItsVersionsPutBack() {
        String id = house.announce("Mededelingen", "Brief.txt", "Eerste");
        house.announce("Mededelingen", "Brief.txt", "Tweede");
        String document = "/mijn/documenten/" + id;
        house.post("Anna", document + "/hernoemen", "name=Rondzendbrief");
        assertThat(house.page("Emma", document).select("h1").text()).isEqualTo("Rondzendbrief.txt");

        assertThat(text(house.get("Emma", document))).contains("Tweede");
        house.post("Anna", document + "/versies/1/terugzetten", "");
        Document page = house.page("Emma", document);
        assertThat(page.select(".preview__text").text()).isEqualTo("Eerste");
        assertThat(page.select("#versies tbody tr")).hasSize(3);
        assertThat(page.select("form[action$=terugzetten]")).isEmpty();

        String lists = house.folderId("Adreslijsten");
        assertThat(location(house.post("Anna", document + "/verplaatsen", "map=" + lists)))
                .isEqualTo(document + "?gedaan=verplaatst");
        String copy = location(house.post("Anna", document + "/kopieren", "map=" + lists));
        assertThat(house.page("Emma", copy).select("h1").text()).isEqualTo("Rondzendbrief (2).txt");
        assertThat(text(house.post("Anna", document + "/verplaatsen", ""))).contains("kies een map");
    }

    @Test
    void theLogTellsTheGroupWhoSawWhat() {
        String id = house.announce("Mededelingen", "Brief.txt", "Beste leden");
        house.page("Emma", "/mijn/documenten/" + id);
        house.page("Emma", "/mijn/documenten/" + id);
        house.get("Jan", "/mijn/documenten/" + id + "/bestand");

        assertThat(house.page("Emma", ZEIST + "/logboek").select(".log__what").eachText())
                .containsExactlyInAnyOrder(
                        "Anna de Wit voegde toe: Brief.txt",
                        "Emma de Wit bekeek Brief.txt",
                        "Jan de Wit downloadde Brief.txt");
    }

    @Test
    void aReportedDocumentIsGoneForMembersAndStandsOpenForLeadersToPutRight() {
        String id = house.announce("Mededelingen", "Casus.txt", "Een bakkersvrouw");
        String document = "/mijn/documenten/" + id;

        assertThat(location(house.post("Emma", document + "/melden", ""))).contains("gedaan=gemeld");

        assertThat(house.get("Emma", document).statusCode()).isEqualTo(404);
        assertThat(house.get("Jan", document + "/bestand").statusCode()).isEqualTo(404);
        assertThat(house.page("Jan", "/mijn/zoeken?q=bakkersvrouw").select(".found__one"))
                .isEmpty();
        assertThat(house.page("Anna", document).select(".message--error").text())
                .contains("6 maart 2027, 20.00 uur");
        assertThat(house.mails()).hasSize(1);
        assertThat(house.post("Jan", document + "/ongegrond", "").statusCode()).isEqualTo(404);
        assertThat(text(house.post("Anna", document + "/opgelost", ""))).contains("nog geen nieuwe versie");

        house.post("Anna", document + "/ongegrond", "");
        assertThat(house.get("Jan", document).statusCode()).isEqualTo(200);
    }

    @Test
    void theArchiveOfReportsIsOpenedByALeaderWithTheDayOfTheDecision() {
        assertThat(house.page("Emma", house.folder("Verslagen")).text()).contains("Uw groep bewaart geen verslagen");
        assertThat(house.page("Anna", house.folder("Verslagen")).select("file-upload"))
                .isEmpty();
        assertThat(house.get("Emma", ZEIST + "/instellingen").statusCode()).isEqualTo(404);
        String archive = ZEIST + "/instellingen/archief";
        assertThat(house.post("Anna", archive, "decided=2027-03-04&months=12").statusCode())
                .isEqualTo(422);
        assertThat(house.post("Anna", archive, "decided=2027-03-01&months=25").statusCode())
                .isEqualTo(422);

        assertThat(house.post("Anna", archive, "decided=2027-03-01&months=12").statusCode())
                .isEqualTo(303);

        assertThat(house.page("Anna", house.folder("Verslagen")).select("file-upload"))
                .hasSize(1);
        assertThat(house.page("Anna", ZEIST + "/instellingen").text()).contains("De groep besloot dit op 1 maart 2027");
    }

    @Test
    void whatIsForeignAnswersExactlyLikeWhatDoesNotExist() {
        String id = house.announce("Mededelingen", "Brief.txt", "Beste leden");
        String folder = house.folderId("Mededelingen");
        String nobody = "0f0e0d0c-0b0a-4908-8706-050403020100";
        for (String who : List.of("Bram", "Ilse")) {
            for (String pattern : List.of(
                    "/mijn/groepen/%s/documenten/" + folder,
                    "/mijn/groepen/%s/documenten",
                    "/mijn/groepen/%s/documenten/" + folder + "/zip")) {
                assertThat(bare(house.get(who, pattern.formatted("zeist"))))
                        .isEqualTo(bare(house.get(who, pattern.formatted("nergens"))))
                        .startsWith("404");
            }
            for (String pattern : List.of(
                    "/mijn/documenten/%s",
                    "/mijn/documenten/%s/bestand",
                    "/mijn/documenten/%s/beeld",
                    "/mijn/documenten/%s/versies/1/bestand")) {
                assertThat(bare(house.get(who, pattern.formatted(id))))
                        .isEqualTo(bare(house.get(who, pattern.formatted(nobody))))
                        .isEqualTo(bare(house.get(who, pattern.formatted(id), "If-None-Match", "\"d" + id + "-1\"")))
                        .startsWith("404");
            }
        }
    }

    @Test
    void whoGaveNoSecondFactorIsSentToGiveIt() {
        HttpResponse<byte[]> answer = house.get("Emma", ZEIST, "X-Password-Only", "1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/inloggen/tweede-stap");
        assertThat(location(house.get("", ZEIST))).isEqualTo("/inloggen");
    }

    /** Without what differs with every answer. */
    private static String bare(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " "
                + text(answer)
                        .replaceAll("[0-9a-z]+-[0-9a-z]+(?=<)|nonce=\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{4,}-?[0-9a-f]*", "");
    }

    private static String location(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}

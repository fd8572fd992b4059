package nl.balint.portal.members.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Sharing;
import nl.balint.portal.members.Sharing.Circle;
import nl.balint.portal.members.Sharing.Field;
import nl.balint.portal.members.Surname;
import nl.balint.portal.members.TestHouse;
import nl.balint.portal.members.TestRooms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DetailsRoomsTest {

    private static final String[] SOUND = {
        "surname", "van der Ploeg", "given", "Marieke", "email", "marieke@praktijk.example", "mobile", "06-1234 5678",
        "postcode", "5261ab", "town", "Vught", "big1", "BIG 099.000.001.01", "nameOrder", "OWN"
    };

    private static int number;

    private TestRooms rooms;
    private TestHouse house;
    private Member marieke;
    private Group group;

    @BeforeAll
    void open() {
        rooms = new TestRooms();
        house = rooms.house;
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @BeforeEach
    void aMember() {
        number++;
        marieke = house.society.person("Marieke" + number, "van der", "Ploeg-de Wit");
        group = house.society.group("Den Bosch " + number);
        house.society.join(marieke, group);
    }

    @Test
    void aNameChangeChangesEverythingOfNow() {
        assertThat(rooms.post(marieke, "/mijn/gegevens/wijzigen", SOUND).statusCode())
                .isEqualTo(303);

        Member now = house.register.members().get(marieke.id());
        assertThat(now.name().own()).isEqualTo(new Surname("van der", "Ploeg"));
        assertThat(now.contact().mobile()).isEqualTo("+31612345678");
        assertThat(now.registrations()).extracting(BigRegistration::number).containsExactly("09900000101");
        assertThat(rooms.page(marieke, "/mijn/groepen/" + group.slug()).text())
                .contains("Marieke van der Ploeg")
                .doesNotContain("de Wit");
    }

    @Test
    void whatIsWrongStandsBesideTheFieldAndNothingIsLost() {
        HttpResponse<byte[]> answer = rooms.post(
                marieke,
                "/mijn/gegevens/wijzigen",
                "surname",
                "",
                "email",
                "geen adres",
                "big1",
                "9901234560",
                "town",
                "Vught 123456782");

        Document page = TestRooms.parsed(answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("input[name=big1]").attr("value")).isEqualTo("9901234560");
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrder("surname", "email", "big1", "town");
        assertThat(house.register.members().get(marieke.id())).isEqualTo(marieke);
    }

    @Test
    void nobodyMakesThemselvesAnybodyElse() {
        String[] more = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(SOUND),
                        java.util.stream.Stream.of(
                                "id", "ander", "memberNumber", "1", "state", "frozen", "roles", "beheer"))
                .toArray(String[]::new);

        rooms.post(marieke, "/mijn/gegevens/wijzigen", more);

        Member now = house.register.members().get(marieke.id());
        assertThat(now.standing().number()).isEmpty();
        assertThat(now.isCurrent()).isTrue();
        assertThat(house.register.assignments().ofMember(marieke.id())).isEmpty();
    }

    @Test
    void aPreviewShowsTheChoiceAndKeepsItNot() {
        HttpResponse<byte[]> answer = rooms.post(marieke, "/mijn/gegevens/delen", shared("NOBODY", "preview"));

        Document page = TestRooms.parsed(answer);
        assertThat(page.select("#voorbeeld").text()).doesNotContain("06 12345678");
        assertThat(page.select("input[name=mobile][value=NOBODY]").hasAttr("checked"))
                .isTrue();
        assertThat(house.register.members().get(marieke.id()).sharing()).isEqualTo(Sharing.STANDARD);
    }

    @Test
    void whatIsSharedIsChosenPerField() {
        rooms.post(marieke, "/mijn/gegevens/delen", shared("LEADERS", ""));

        assertThat(house.register.members().get(marieke.id()).sharing().of(Field.MOBILE))
                .isEqualTo(Circle.LEADERS);
    }

    @Test
    void theLeadersAlwaysKeepTheMailAddress() {
        String[] fields = shared("NOBODY", "");
        fields[1] = "NOBODY";

        assertThat(rooms.post(marieke, "/mijn/gegevens/delen", fields).statusCode())
                .isEqualTo(422);
    }

    @Test
    void everythingCanBeTakenAlong() throws IOException {
        HttpResponse<byte[]> answer = rooms.get(marieke, "/mijn/gegevens/download");

        Map<String, String> files = unzipped(answer.body());
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(files).containsKeys("mijn-gegevens.html", "json/person.json", "json/groups.json", "json/looks.json");
        assertThat(files.get("json/person.json")).contains(marieke.contact().email());
        Document page = Jsoup.parse(files.getOrDefault("mijn-gegevens.html", ""));
        assertThat(page.text()).contains(marieke.name().full(), group.name());
        assertThat(page.select("dt").eachText()).contains("E-mailadres voor post", "Groep");
        assertThat(house.events("member:" + marieke.id())).contains("member.downloaded");
    }

    @Test
    void whoLookedIsTold() {
        Member anne = house.society.person("Anne" + number, "van den", "Berg");
        house.society.join(anne, group);
        rooms.get(anne, "/mijn/groepen/" + group.slug() + "/adreslijst.csv");
        rooms.get(anne, "/mijn/groepen/" + group.slug() + "/leden/" + marieke.id() + "/kaartje.vcf");

        String text = rooms.page(marieke, "/mijn/gegevens/inzage").text();

        assertThat(text)
                .contains(
                        "Adreslijst van de groep gedownload",
                        "Visitekaartje gedownload",
                        anne.name().full());
    }

    @Test
    void mailAboutNewsIsSwitchedOffAndOn() {
        rooms.post(marieke, "/mijn/gegevens/berichten");
        assertThat(house.register.members().get(marieke.id()).choices().announcements())
                .isFalse();

        rooms.post(marieke, "/mijn/gegevens/berichten", "announcements", "true");
        assertThat(house.register.members().get(marieke.id()).choices().announcements())
                .isTrue();
    }

    private static String[] shared(String mobile, String deed) {
        return new String[] {
            "email",
            "GROUP",
            "mobile",
            mobile,
            "practice",
            "GROUP",
            "practiceAddress",
            "GROUP",
            "practicePhone",
            "GROUP",
            "deed",
            deed
        };
    }

    private static Map<String, String> unzipped(byte[] octets) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}

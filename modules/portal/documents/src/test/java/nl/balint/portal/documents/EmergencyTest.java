package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.ZEIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.balint.cms.mail.Delivery;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.workflow.Task;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ilse keeps the house running and must once read what is in Zeist; Tom looks after privacy, and agrees. */
class EmergencyTest {

    private static final String ADDRESS = "/beheer/noodtoegang";
    private static final String WHY = "De lijst van maart is na de storing niet meer te openen.";

    @TempDir
    private Path data;

    private OpenHouse house;
    private String document;
    private String page;

    @BeforeEach
    void open() {
        house = new OpenHouse(data);
        appoint("Ilse", SocietyRole.BEHEER);
        house.person("Tom");
        appoint("Tom", SocietyRole.PRIVACY);
        document = house.announce("Mededelingen", "Lijst.txt", "De bakkersvrouw van de groep");
        page = "/mijn/documenten/" + document;
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void withoutAnotherWhoAgreesTheDocumentsAreNotThere() {
        assertThat(seen()).containsOnly(404);

        ask();

        assertThat(seen()).containsOnly(404);
        assertThat(mailed()).isEmpty();
        assertThat(house.post("Ilse", ADDRESS + "/goedkeuren", "id=" + id()).statusCode())
                .isEqualTo(422);
        assertThat(seen()).containsOnly(404);
    }

    @Test
    void anHourLongTheyAreReadAndEverybodyKnows() {
        ask();
        assertThat(agree().statusCode()).isEqualTo(303);

        assertThat(seen()).containsOnly(200);
        assertThat(house.page("Ilse", "/mijn/zoeken?q=bakkersvrouw").select(".found__one"))
                .hasSize(1);
        assertThat(mailed()).containsExactlyInAnyOrder("anna", "emma", "jan");
        assertThat(house.page("Emma", ZEIST).select(".message").text())
                .contains("Ilse de Wit hoort niet bij de groep", "Tom de Wit keurde dat goed", "beschadigd");
        String log = house.page("Emma", ZEIST + "/logboek").text();
        assertThat(log)
                .contains("Tom de Wit keurde noodtoegang goed")
                .contains("Ilse de Wit vroeg noodtoegang")
                .contains("Ilse de Wit downloadde Lijst.txt")
                .contains(WHY);
        assertThat(events()).contains("document.emergency-asked", "document.emergency-opened");
    }

    @Test
    void itEndsByItselfAndTheGroupHearsOfIt() {
        ask();
        agree();
        house.clock.forward(Duration.ofMinutes(59));
        assertThat(seen()).containsOnly(200);

        house.clock.forward(Duration.ofMinutes(1));

        assertThat(seen()).containsOnly(404);
        assertThat(house.page("Ilse", "/mijn/zoeken?q=bakkersvrouw").select(".found__one"))
                .isEmpty();
        house.documents.emergencies().tidy();
        assertThat(mailed()).hasSize(6);
        assertThat(events()).contains("document.emergency-over");
        house.documents.emergencies().tidy();
        assertThat(mailed()).hasSize(6);
    }

    @Test
    void aZipThatIsOnItsWayBreaksOffWhenTheHourIsOver() throws Exception {
        String folder = "/" + house.folderId("Mededelingen");
        Random random = new Random(7);
        for (int number = 0; number < 3; number++) {
            StringBuilder long_ = new StringBuilder();
            random.ints(4_000_000, '!', '~').forEach(letter -> long_.append((char) letter));
            house.announce("Mededelingen", "Groot " + number + ".txt", long_.toString());
        }
        ask();
        agree();
        HttpResponse<InputStream> zip = house.open("Ilse", ZEIST + folder + "/zip");
        zip.body().readNBytes(1000);

        house.clock.forward(Duration.ofHours(1));

        assertThatThrownBy(() -> zip.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void itEndsWhenTheRoleEndsOrWhenSomebodyStopsIt() {
        ask();
        agree();
        house.post("Tom", ADDRESS + "/beeindigen", "id=" + id());
        assertThat(seen()).containsOnly(404);

        house.clock.forward(Duration.ofMinutes(1));
        ask();
        agree();
        assertThat(seen()).containsOnly(200);
        dismiss("Ilse");

        assertThat(seen()).containsOnly(404);
    }

    @Test
    void whoReadsForAnEmergencyChangesNothing() {
        house.post("Anna", ZEIST + "/" + house.folderId("Mededelingen") + "/wijzigen", "name=Mededelingen&open=true");
        ask();
        agree();

        for (String deed : List.of("/melden", "/weggooien", "/hernoemen", "/wissen")) {
            assertThat(house.post("Ilse", page + deed, "name=Ander.txt").statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(house.post("Ilse", ZEIST + "/meldingen", "notices=DIRECT").statusCode())
                .isEqualTo(404);
        assertThat(house.post("Ilse", "/mijn/groepen/zeist/uploads", "name=a.txt&size=3")
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.page("Ilse", house.folder("Mededelingen")).select("main form"))
                .isEmpty();
        assertThat(house.page("Ilse", page).select("main form[action*=melden]")).isEmpty();
    }

    @Test
    void whatIsReportedStaysHidden() {
        house.post("Emma", page + "/melden", "");
        ask();
        agree();

        assertThat(house.get("Ilse", page).statusCode()).isEqualTo(404);
    }

    @Test
    void aTaskWaitsForWhoMayAgreeUntilItIsDone() {
        ask();
        assertThat(tasks()).hasSize(1);

        agree();

        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatNobodyAgreedWithLapsesAfterADay() {
        ask();
        house.clock.forward(Duration.ofHours(25));

        assertThat(agree().statusCode()).isEqualTo(422);
        house.documents.emergencies().tidy();
        assertThat(events()).contains("document.emergency-withdrawn");
        assertThat(tasks()).isEmpty();
        assertThat(mailed()).isEmpty();
    }

    @Test
    void onlyWhoMayAsksAndOnlyWithAReason() {
        assertThat(house.get("Emma", ADDRESS).statusCode()).isEqualTo(404);
        assertThat(house.post("Tom", ADDRESS, form(WHY)).statusCode()).isEqualTo(404);
        assertThat(house.post("Ilse", ADDRESS, form("Zomaar")).statusCode()).isEqualTo(422);
        assertThat(house.post("Ilse", ADDRESS, "group=" + house.zeist.id() + "&explanation=" + "x".repeat(30))
                        .statusCode())
                .isEqualTo(422);
        assertThat(house.documents.emergencies().list()).isEmpty();
        appoint("Emma", SocietyRole.BEHEER);
        assertThat(house.post("Emma", ADDRESS, form(WHY)).statusCode()).isEqualTo(422);
    }

    private List<Integer> seen() {
        String folder = "/" + house.folderId("Mededelingen");
        return List.of(ZEIST, ZEIST + folder, ZEIST + folder + "/zip", ZEIST + "/logboek", page, page + "/bestand")
                .stream()
                .map(address -> house.get("Ilse", address).statusCode())
                .toList();
    }

    private void appoint(String who, SocietyRole role) {
        Term term = Term.from(LocalDate.of(2026, 1, 1));
        Assignment asked = new Assignment("", house.id(who), role, Assignment.NATIONAL, term);
        house.change(content -> house.register.assignments().add(content, asked));
    }

    private void dismiss(String who) {
        house.register
                .assignments()
                .ofMember(house.id(who))
                .forEach(role -> house.change(
                        content -> house.register.assignments().end(content, role, house.clock.instant())));
    }

    private List<Task> tasks() {
        return house.workflow.tasks().list(Set.of("role:privacy"));
    }

    private void ask() {
        assertThat(house.post("Ilse", ADDRESS, form(WHY)).statusCode()).isEqualTo(303);
    }

    private HttpResponse<byte[]> agree() {
        return house.post("Tom", ADDRESS + "/goedkeuren", "id=" + id());
    }

    private String id() {
        return house.documents.emergencies().list().get(0).id();
    }

    private String form(String why) {
        return "group=" + house.zeist.id() + "&reason=REPAIR&explanation="
                + URLEncoder.encode(why, StandardCharsets.UTF_8);
    }

    /** Who was written to about it. */
    private List<String> mailed() {
        return house.mails().stream()
                .filter(mail -> mail.template().startsWith("documents:mails/emergency"))
                .map(Delivery::to)
                .map(address -> address.substring(0, address.indexOf('@')))
                .toList();
    }

    private List<String> events() {
        return house.security.audit().list(AuditQuery.ALL.in(house.zeist.id())).stream()
                .map(AuditLine::event)
                .toList();
    }
}

package nl.balint.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.balint.cms.mail.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTest {

    private static final String NOTICES = OpenHouse.ZEIST + "/meldingen";

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

    private List<String> receivers() {
        return house.mails().stream().map(Delivery::to).sorted().toList();
    }

    @Test
    void everybodyButTheAuthorHearsOnceADayOfWhatIsNew() {
        house.announce("Mededelingen", "Brief.txt", "Beste leden");
        house.announce("Mededelingen", "Rooster.txt", "Rooster");

        house.documents.news().daily();
        house.documents.news().daily();

        assertThat(receivers()).containsExactly("emma@huisarts.example", "jan@huisarts.example");
    }

    @Test
    void eachReaderChoosesHowOften() {
        assertThat(house.post("Emma", NOTICES, "notices=NEVER").statusCode()).isEqualTo(303);
        house.post("Jan", NOTICES, "notices=DIRECT");
        house.announce("Mededelingen", "Brief.txt", "Beste leden");

        house.documents.news().direct();
        house.documents.news().daily();
        house.documents.news().direct();

        assertThat(receivers()).containsExactly("jan@huisarts.example");
        assertThat(house.post("Jan", NOTICES, "notices=SOMS").statusCode()).isEqualTo(422);
    }

    @Test
    void onMondaysTheWeekIsTold() {
        house.post("Emma", NOTICES, "notices=WEEKLY");
        house.post("Jan", NOTICES, "notices=NEVER");
        house.announce("Mededelingen", "Brief.txt", "Beste leden");

        house.documents.news().weekly();
        assertThat(receivers()).isEmpty();
        house.clock.forward(Duration.ofDays(5));
        house.documents.news().weekly();

        assertThat(receivers()).containsExactly("emma@huisarts.example");
    }

    @Test
    void whoHasLeftHearsNothing() {
        house.announce("Mededelingen", "Brief.txt", "Beste leden");
        house.leave("Jan");

        house.documents.news().daily();

        assertThat(receivers()).containsExactly("emma@huisarts.example");
    }

    @Test
    void aMailThatNamedADocumentIsForgottenWhenTheDocumentIsErased() {
        house.post("Anna", OpenHouse.ZEIST + "/instellingen/namen", "named=true");
        String id = house.announce("Mededelingen", "Bakkersvrouw.txt", "Nes");
        house.documents.news().daily();
        assertThat(house.mails()).hasSize(2);

        house.post("Anna", "/mijn/documenten/" + id + "/wissen", "");

        assertThat(house.mails()).isEmpty();
    }
}

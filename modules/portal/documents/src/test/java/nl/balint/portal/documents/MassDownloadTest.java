package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.ZEIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jan takes all documents of his group away with him. */
class MassDownloadTest {

    private static final int FREE = 40;

    @TempDir
    private Path data;

    private OpenHouse house;
    private String document = "";

    @BeforeEach
    void fill() {
        house = new OpenHouse(data);
        for (int number = 0; number < FREE; number++) {
            document = house.announce("Mededelingen", "Brief " + number + ".txt", "Brief");
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void heGetsThemButThenHeWaitsAndItIsToldAndOthersGoOn() {
        List<String> told = new ArrayList<>();
        house.security.tell((kind, userId) -> told.add(kind + " " + userId));
        String zip = ZEIST + "/" + house.folderId("Mededelingen") + "/zip";
        String file = "/mijn/documenten/" + document + "/bestand";

        assertThat(house.get("Jan", zip).statusCode()).isEqualTo(200);

        HttpResponse<byte[]> again = house.get("Jan", file);
        assertThat(again.statusCode()).isEqualTo(429);
        assertThat(again.headers().firstValue("Retry-After")).contains("91");
        assertThat(house.get("Jan", zip).statusCode()).isEqualTo(429);
        assertThat(house.get("Emma", file).statusCode()).isEqualTo(200);
        assertThat(told).containsExactly("downloads " + house.id("Jan"));
        assertThat(house.security.audit().list(AuditQuery.ALL.ofEvent("brake")))
                .extracting(AuditLine::object)
                .containsExactly("account:" + house.id("Jan"));
        house.clock.forward(Duration.ofMinutes(2));
        assertThat(house.get("Jan", file).statusCode()).isEqualTo(200);
    }

    @Test
    void theSameFileOverAndOverIsNoMassDownload() {
        String file = "/mijn/documenten/" + document + "/bestand";

        for (int time = 0; time < FREE + 5; time++) {
            assertThat(house.get("Jan", file).statusCode()).isEqualTo(200);
        }
    }
}

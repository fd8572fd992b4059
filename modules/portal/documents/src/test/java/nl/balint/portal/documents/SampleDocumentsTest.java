package nl.balint.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Progress;
import nl.balint.portal.documents.internal.checks.UploadChecks;
import nl.balint.portal.documents.internal.checks.VirusScanner;
import nl.balint.portal.documents.internal.extraction.ChildExtraction;
import nl.balint.portal.documents.internal.extraction.Workshop;
import nl.balint.portal.documents.internal.extraction.WorkshopConfig;
import nl.balint.portal.documents.plugs.Upload;
import nl.balint.portal.documents.plugs.Verdict;
import nl.balint.portal.documents.sample.SampleDocuments;
import nl.balint.portal.documents.sample.SampleDocuments.Amount;
import nl.balint.portal.members.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents to try the house with. */
class SampleDocumentsTest {

    @TempDir
    Path data;

    private OpenHouse house;
    private SampleDocuments samples;

    @BeforeEach
    void open() {
        house = new OpenHouse(data);
        samples = new SampleDocuments(house.documents, house.register, house.clock);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aFewAreOfTheLastWeeksAndOfAllFolders() {
        samples.sow(Amount.FEW, Progress.SILENT);

        List<Document> documents = documents();
        assertThat(documents).hasSizeBetween(8, 16);
        assertThat(documents).extracting(Document::name).contains("Leeslijst.txt", "Adreslijst 2026-2027.xlsx");
        assertThat(documents).allSatisfy(document -> assertThat(document.at()).isBefore(house.clock.instant()));
        assertThat(documents).extracting(Document::type).contains("application/pdf", "image/png", "text/plain");
    }

    @Test
    void allAreOfTwoYearsAndComeOnce() {
        samples.sow(Amount.FEW, Progress.SILENT);
        samples.sow(Amount.ALL, Progress.SILENT);
        List<Document> documents = documents();
        samples.sow(Amount.ALL, Progress.SILENT);

        assertThat(documents).hasSizeBetween(25, 60);
        assertThat(documents).extracting(Document::name).doesNotHaveDuplicates();
        assertThat(documents()).isEqualTo(documents);
    }

    @Test
    void whatWasStoppedOnTheWayGoesOnDaysLaterAsIfNothingHappened() {
        LocalDate begun = Term.dayOf(house.clock.instant());
        AtomicInteger steps = new AtomicInteger();
        Progress stopping = (what, done, total) -> {
            if (steps.incrementAndGet() > 4) {
                throw new CancellationException(what);
            }
        };
        assertThatThrownBy(() -> samples.sow(Amount.FEW, begun, stopping)).isInstanceOf(CancellationException.class);
        assertThat(documents()).hasSizeBetween(1, 4);

        house.clock.forward(Duration.ofDays(20));
        samples.sow(Amount.FEW, begun, Progress.SILENT);
        List<Document> documents = documents();
        samples.sow(Amount.FEW, begun, Progress.SILENT);

        assertThat(documents).hasSizeBetween(8, 16);
        assertThat(documents).extracting(Document::name).doesNotHaveDuplicates();
        assertThat(documents()).isEqualTo(documents);
    }

    @Test
    void nobodyIsMailedAboutThem() {
        samples.sow(Amount.FEW, Progress.SILENT);
        house.documents.news().direct();
        house.documents.news().daily();

        assertThat(house.mails()).isEmpty();
    }

    @Test
    void theHouseItselfWouldLetThemIn() throws Exception {
        samples.sow(Amount.ALL, Progress.SILENT);
        List<String> refused = new ArrayList<>();
        try (Workshop workshop = new Workshop(WorkshopConfig.usual(data.resolve("work")));
                Area area = house.documents.areas().open(Access.SYSTEM, house.zeist.id())) {
            UploadChecks checks = new UploadChecks(VirusScanner.NONE, new ChildExtraction(workshop), workshop);
            for (Document document : oneOfEachType()) {
                Path file = data.resolve("judged");
                try (InputStream octets =
                        area.octets(document, document.version()).open()) {
                    Files.copy(octets, file, StandardCopyOption.REPLACE_EXISTING);
                }
                Verdict verdict = checks.check(new Upload(document.name(), document.type(), document.size(), file));
                if (!(verdict instanceof Verdict.Accepted accepted)
                        || !accepted.type().equals(document.type())) {
                    refused.add(document.name() + " " + verdict);
                }
            }
        }

        assertThat(refused).isEmpty();
    }

    private Collection<Document> oneOfEachType() {
        return documents().stream()
                .collect(Collectors.toMap(Document::type, document -> document, (first, next) -> first))
                .values();
    }

    private List<Document> documents() {
        try (Area area = house.documents.areas().open(Access.SYSTEM, house.zeist.id())) {
            return area.allFolders().stream()
                    .flatMap(folder -> area.documents(folder).stream())
                    .toList();
        }
    }
}

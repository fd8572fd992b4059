package nl.balint.cms.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.balint.cms.security.Seals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftsTest {

    private final TestDesk desk = new TestDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private String keep(Filling filling) {
        desk.drafts.keep(filling, "Stel uw vraag", "floor@praktijk.example");
        String link = String.valueOf(desk.mails.get(desk.mails.size() - 1).get("link"));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void whoHasTheMailGoesOnWhereTheyWere() {
        String key = keep(desk.question("Is er plek").at("message"));

        assertThat(desk.drafts.find(key).orElseThrow().answers().get("message")).containsExactly("Is er plek");
    }

    @Test
    void withoutTheKeyOfTheMailADraftIsNotFoundAndCannotBeRead() {
        String key = keep(desk.question("Is er plek in Zeist?"));

        assertThat(desk.drafts.find(desk.seals.secret())).isEmpty();
        try (var content = desk.submissions.open()) {
            String kept = SubmissionNodes.find(content, Seals.fingerprint(key))
                    .orElseThrow()
                    .properties()
                    .values()
                    .toString();
            assertThat(kept).doesNotContain("Zeist", "Floor", "floor@", key);
        }
    }

    @Test
    void keptAgainOnlyTheNewestLinkWorks() {
        String first = keep(desk.question("Een begin"));
        String second = keep(desk.drafts.find(first).orElseThrow());

        assertThat(desk.drafts.find(first)).isEmpty();
        assertThat(desk.drafts.find(second)).isPresent();
    }

    @Test
    void afterFourteenDaysItIsWipedWithItsFiles() throws Exception {
        Waiting.Outcome outcome =
                desk.waiting.take("leaderCv", "cv.txt", "text/plain", IntakeTest.octets("Opleiding in Utrecht"));
        KeptFile file = ((Waiting.Outcome.Kept) outcome).file();
        String key = keep(desk.question("Een begin").add(file));
        desk.clock.add(Drafts.KEPT.minusHours(1));
        desk.waiting.sweep();
        assertThat(desk.waiting.isThere(file)).isTrue();
        assertThat(desk.drafts.find(key)).isPresent();

        desk.clock.add(Duration.ofHours(2));

        assertThat(desk.drafts.find(key)).isEmpty();
        assertThat(desk.drafts.sweep()).isEqualTo(1);
        assertThat(desk.waiting.sweep()).isEqualTo(1);
    }

    @Test
    void whoSentTheFormHasNoDraftLeft() {
        String key = keep(desk.question("Is er plek in Zeist?"));
        Filling resumed = desk.drafts.find(key).orElseThrow();

        desk.intake().take(desk.form("contact"), resumed, desk.clock.instant());

        assertThat(desk.drafts.find(key)).isEmpty();
    }

    @Test
    void itsOwnerWipesItAtOnce() {
        String key = keep(desk.question("Toch maar niet"));

        desk.drafts.wipe(key);

        assertThat(desk.drafts.find(key)).isEmpty();
        assertThat(desk.drafts.sweep()).isZero();
    }
}

package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.mail.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewingTest {

    private static final Set<String> OFFICE = Set.of("role:eindredactie");

    private SiteDesk desk;

    @BeforeEach
    void twoPages(@TempDir Path keys) {
        desk = new SiteDesk(keys);
        desk.page("/kosten", "Het kost 700 euro.");
        desk.page("/agenda", "Agenda.");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsAskedWaitsForTheOfficeUntilItIsDecided() {
        Review review = asked("/kosten");
        assertThat(desk.tasks.list(OFFICE)).hasSize(1);

        desk.reviewing.approve(SiteDesk.BRAM, review.id());

        assertThat(desk.tasks.list(OFFICE)).isEmpty();
        assertThat(desk.visible("/kosten")).isEqualTo("Het kost 700 euro.");
        assertThat(desk.mails).extracting(Mail::template).containsExactly("publishing:mails/approved");
        assertThat(desk.mails.get(0).values().toString()).doesNotContain("kosten", "Kosten", SiteDesk.LOTTE);
    }

    @Test
    void whatWasWrittenAfterAskingIsNotApproved() {
        Review review = asked("/kosten");
        desk.write("/kosten", "Het kost niets.");

        desk.reviewing.approve(SiteDesk.BRAM, review.id());

        assertThat(desk.visible("/kosten")).isEqualTo("Het kost 700 euro.");
        assertThat(desk.draft("/kosten")).isEqualTo("Het kost niets.");
    }

    @Test
    void whatIsSentBackSaysWhy() {
        Review review = asked("/kosten");

        desk.reviewing.sendBack(SiteDesk.BRAM, review.id(), "Noem ook de korting.");

        Review after = find(review);
        assertThat(after.state()).isEqualTo(Review.State.SENT_BACK);
        assertThat(after.remarks()).extracting(Review.Remark::text).containsExactly("Noem ook de korting.");
        assertThat(desk.visible("/kosten")).isEqualTo("-");
        assertThat(desk.mails).extracting(Mail::template).containsExactly("publishing:mails/sent-back");
    }

    @Test
    void aDecisionIsTakenOnce() {
        Review review = asked("/kosten");
        desk.reviewing.sendBack(SiteDesk.BRAM, review.id(), "Nee.");

        assertThatThrownBy(() -> desk.reviewing.approve(SiteDesk.BRAM, review.id()))
                .isInstanceOf(RequestFailure.class);
        assertThat(desk.visible("/kosten")).isEqualTo("-");
    }

    @Test
    void onlyWhoAskedTakesItBack() {
        Review review = asked("/kosten");

        assertThatThrownBy(() -> desk.reviewing.withdraw(SiteDesk.BRAM, review.id()))
                .isInstanceOf(RequestFailure.class);
        desk.reviewing.withdraw(SiteDesk.LOTTE, review.id());

        assertThat(find(review).state()).isEqualTo(Review.State.WITHDRAWN);
        assertThat(desk.tasks.list(OFFICE)).isEmpty();
        assertThat(desk.mails).isEmpty();
    }

    @Test
    void aSetOfWhichOneCannotGoStaysAsItIs() {
        desk.page("/agenda/mei", "Mei.");
        Review review = asked("/kosten", "/agenda/mei");

        assertThatThrownBy(() -> desk.reviewing.approve(SiteDesk.BRAM, review.id()))
                .isInstanceOf(ContentRefused.class);

        assertThat(desk.visible("/kosten")).isEqualTo("-");
        assertThat(find(review).isOpen()).isTrue();
        assertThat(desk.mails).isEmpty();
    }

    @Test
    void aSetThatIsPlannedComesTogether() {
        Review review = asked("/kosten", "/agenda");
        desk.reviewing.approve(SiteDesk.BRAM, review.id(), desk.clock.instant().plus(Duration.ofHours(1)));
        desk.clock.add(Duration.ofHours(1));

        desk.planning.run();

        assertThat(desk.visible("/kosten")).isNotEqualTo("-");
        assertThat(desk.visible("/agenda")).isNotEqualTo("-");
    }

    private Review asked(String... paths) {
        return desk.reviewing.ask(
                SiteDesk.LOTTE, List.of(paths).stream().map(SiteDesk::at).toList(), "Klopt het bedrag?");
    }

    private Review find(Review review) {
        try (var content = desk.publishing.draft()) {
            return desk.reviews.find(content, review.id()).orElseThrow();
        }
    }
}

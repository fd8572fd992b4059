package nl.balint.portal.members.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.SocietyRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks after privacy erases somebody, and sees beforehand what becomes of what. */
class ErasureScreensTest {

    private final TestOffice office = new TestOffice();
    private final Member anne = office.house.society.person("Anne", "van den", "Berg");
    private final Member fatma = office.house.society.person("Fatma", "", "Yilmaz");
    private final String address = "/beheer/wissen/" + anne.id();

    @BeforeEach
    void asPrivacy() {
        office.house.account(anne);
        office.house.give(fatma, SocietyRole.PRIVACY);
        office.as(office.house.visitor(fatma));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void somebodyIsFoundLookedAtAndErased() {
        assertThat(office.words("/beheer/wissen?zoek=berg")).contains("Berg, Anne van den");
        assertThat(office.words(address)).contains("Dit gaat weg", "Account, met wachtwoord", "35 dagen");

        Answer done = office.post(address, "cause", "ASKED", "works", "GO", "sure", "true");

        assertThat(TestOffice.way(done)).startsWith("/beheer/wissen");
        assertThat(office.words("/beheer/wissen?zoek=berg")).doesNotContain("Anne");
        assertThat(office.house.accounts().find(anne.id())).isEmpty();
        assertThatThrownBy(() -> office.get(address)).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> office.post(address, "cause", "ASKED", "works", "GO", "sure", "true"))
                .isInstanceOf(RequestFailure.class);
    }

    @Test
    void withoutAReasonAndATickNothingIsDoneAndWhatWasChosenStays() {
        Answer answer = office.post(address, "works", "STAY");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(answer.text()).select("input[value=STAY][checked]"))
                .hasSize(1);
        assertThat(office.house.accounts().find(anne.id())).isPresent();
    }

    @Test
    void onlyWhoLooksAfterPrivacyAndJustShowedWhoTheyAreMayDoSo() {
        office.as(office.house.office());
        assertThatThrownBy(() -> office.get(address)).isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> office.get("/beheer/wissen")).isInstanceOf(RequestFailure.class);

        office.as(Visitor.of(
                fatma.id(),
                office.house.register.belonging().of(fatma.id(), office.house.clock.instant()),
                Strength.SECOND_FACTOR,
                office.house.clock.instant().minus(Duration.ofMinutes(11))));
        assertThatThrownBy(() -> office.get(address)).isInstanceOf(SignInNeeded.class);
        assertThatThrownBy(() -> office.post(address, "cause", "ASKED", "works", "GO", "sure", "true"))
                .isInstanceOf(SignInNeeded.class);
    }

    @Test
    void nobodyErasesThemselves() {
        assertThatThrownBy(() -> office.get("/beheer/wissen/" + fatma.id())).isInstanceOf(RequestFailure.class);
        assertThat(office.words("/beheer/wissen?zoek=yilmaz")).doesNotContain("Yilmaz, Fatma");
    }
}

package nl.balint.cms.security;

import static nl.balint.cms.security.Doorstep.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.security.KeptForms.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptFormsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String PAGE = "/mijn/groepen";

    private final Doorstep door = Doorstep.withPeople();
    private final KeptForms forms = door.module().keptForms();
    private final Visitor bram = door.visitor(door.enterBram(HOME)).orElseThrow();
    private final Visitor emma = door.visitor(door.enterEmma(HOME)).orElseThrow();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatWasTypedIsThereForItsSenderAloneWithoutTheMarkOfTheOldPage() {
        String key = forms.keep(bram, sent("note=Dag+Anne&choice=a&choice=b&_csrf=old"), PAGE)
                .orElseThrow();

        KeptForms.Kept kept = forms.find(bram, key).orElseThrow();
        assertThat(kept.address()).isEqualTo("/mijn/deed?map=1");
        assertThat(kept.page()).isEqualTo(PAGE);
        assertThat(kept.fields())
                .containsExactly(new Field("note", "Dag Anne"), new Field("choice", "a"), new Field("choice", "b"));
        assertThat(forms.find(emma, key)).isEmpty();
    }

    @Test
    void itIsThrownAwayAfterHalfAnHour() {
        String key = forms.keep(bram, sent("note=x"), PAGE).orElseThrow();

        door.clock.pass(Duration.ofMinutes(29));
        assertThat(forms.find(bram, key)).isPresent();
        door.clock.pass(Duration.ofMinutes(2));
        assertThat(forms.find(bram, key)).isEmpty();
    }

    @Test
    void aPasswordALongTextAFileAndAPartOfAPageAreNotKept() {
        assertThat(forms.keep(bram, sent("password=kring-van-stoelen"), PAGE)).isEmpty();
        assertThat(forms.keep(bram, sent("note=" + "x".repeat(65_537)), PAGE)).isEmpty();
        assertThat(forms.keep(bram, sent("note=x").withHeader("HX-Request", "true"), PAGE))
                .isEmpty();
        Request file = Request.of(Method.POST, "/mijn/deed")
                .withBody("multipart/form-data; boundary=x", "--x--".getBytes(StandardCharsets.UTF_8));
        assertThat(forms.keep(bram, file, PAGE)).isEmpty();
    }

    @Test
    void theOldestOfTwoHundredGoes() {
        Optional<String> first = forms.keep(bram, sent("note=first"), PAGE);
        for (int number = 0; number < 200; number++) {
            forms.keep(emma, sent("note=" + number), PAGE);
        }

        assertThat(forms.find(bram, first.orElseThrow())).isEmpty();
    }

    private static Request sent(String body) {
        return Request.of(Method.POST, "/mijn/deed?map=1").withBody(FORM, body.getBytes(StandardCharsets.UTF_8));
    }
}

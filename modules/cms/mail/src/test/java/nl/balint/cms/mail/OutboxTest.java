package nl.balint.cms.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxTest {

    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aMailIsSavedWithTheDeedThatItTellsOf() {
        try (Content content = office.repository().open(Access.SYSTEM, View.DRAFT)) {
            content.root("users").add("floor", MailStore.RECORD);
            String id = office.outbox().add(content, PostOffice.mail("floor@praktijk.example"));
            assertThat(office.outbox().find(id)).isEmpty();
            content.save();

            assertThat(office.outbox().find(id))
                    .hasValueSatisfying(delivery -> assertThat(delivery.state()).isEqualTo(MailState.WAITING));
        }
    }

    @Test
    void aDeedThatIsNotSavedTellsNobody() {
        try (Content content = office.repository().open(Access.SYSTEM, View.DRAFT)) {
            office.outbox().add(content, PostOffice.mail("floor@praktijk.example"));
            content.discard();
        }

        assertThat(office.outbox().list(MailState.WAITING, 10)).isEmpty();
    }

    @Test
    void onlyTheHouseItselfPosts() {
        try (Content content = office.repository().open(Access.of("member:floor"), View.DRAFT)) {
            assertThatThrownBy(() -> office.outbox().add(content, PostOffice.mail("floor@praktijk.example")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aTemplateWithoutATitleFailsTheDeed() {
        Mail mail = new Mail("site:mails/untitled", "floor@praktijk.example", Map.of(), MailKind.SERVICE);

        assertThatThrownBy(() -> office.outbox().post(mail)).isInstanceOf(WrongMail.class);
        assertThat(office.outbox().list(MailState.WAITING, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "floor",
                "@praktijk.example",
                "floor@",
                "floor@praktijk.example, anne@praktijk.example",
                "floor@praktijk.example\r\nBcc: anne@praktijk.example",
                "floor@praktijk.example\nBcc: anne@praktijk.example",
                "Floor <floor@praktijk.example>",
                "floor ijzerman@praktijk.example",
                "floor..x@praktijk.example",
                "floor@praktijk..example",
                "floor@-praktijk.example",
                "floor@[127.0.0.1]",
                "\"floor\"@praktijk.example",
                "flôor@praktijk.example",
                "floor@praktijk.example\u0000"
            })
    void whatIsNotOneAddressIsRefused(String address) {
        assertThatThrownBy(() -> PostOffice.mail(address)).isInstanceOf(WrongMail.class);
        assertThat(MailAddress.isSound(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "floor@praktijk.example",
                "f.ijzerman+balint@huisartsen-ijmuiden.example",
                "o'brien@x.nl",
                "lid@localhost",
                "a@xn--bcher-kva.example"
            })
    void anOrdinaryAddressIsSound(String address) {
        assertThat(MailAddress.isSound(address)).isTrue();
    }

    @Test
    void anAddressThatIsTooLongIsRefusedAtOnce() {
        assertThat(MailAddress.isSound("a".repeat(65) + "@praktijk.example")).isFalse();
        assertThat(MailAddress.isSound("a@" + "b.".repeat(500_000) + "nl")).isFalse();
    }
}

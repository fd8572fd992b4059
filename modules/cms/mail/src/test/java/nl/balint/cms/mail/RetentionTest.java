package nl.balint.cms.mail;

import static nl.balint.cms.mail.PostOffice.ANNE;
import static nl.balint.cms.mail.PostOffice.FLOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatAMailSaidIsForgottenAfterNinetyDaysAndThatItWasAfterAYear() {
        String id = office.post(FLOOR);
        office.send();
        office.clock().add(Duration.ofDays(90));
        office.outbox().tidy();
        assertThat(office.fate(id).hasText()).isTrue();

        office.clock().add(Duration.ofDays(1));
        office.outbox().tidy();
        assertThat(office.fate(id).hasText()).isFalse();

        office.clock().add(Duration.ofDays(300));
        office.outbox().tidy();
        assertThat(office.outbox().find(id)).isEmpty();
    }

    @Test
    void aMailThatStillWaitsIsKept() {
        String id = office.post(FLOOR);
        office.clock().add(Duration.ofDays(400));

        office.outbox().tidy();

        assertThat(office.fate(id).hasText()).isTrue();
    }

    @Test
    void anErasedAddressIsNowhereLeft() {
        String sent = office.post(FLOOR);
        office.send();
        String waiting = office.post(FLOOR);
        String others = office.post(ANNE);

        office.outbox().erase(FLOOR);

        assertThat(office.outbox().find(sent)).isEmpty();
        assertThat(office.outbox().find(waiting)).isEmpty();
        assertThat(office.outbox().find(others)).isPresent();
        assertThat(office.module().mailbox().orElseThrow().list()).isEmpty();
    }

    @Test
    void aMailThatNamedWhatIsErasedIsNowhereLeft() {
        String sent = office.post(FLOOR);
        office.send();
        String others = office.post(ANNE);

        office.outbox().forget(List.of(sent, "unknown"));

        assertThat(office.outbox().find(sent)).isEmpty();
        assertThat(office.outbox().find(others)).isPresent();
        assertThat(office.module().mailbox().orElseThrow().list()).isEmpty();
    }
}

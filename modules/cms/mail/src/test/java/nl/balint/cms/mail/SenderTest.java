package nl.balint.cms.mail;

import static nl.balint.cms.mail.PostOffice.ANNE;
import static nl.balint.cms.mail.PostOffice.FLOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SenderTest {

    private final PostOffice office = new PostOffice();
    private final List<String> carried = new ArrayList<>();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatLetsSomebodyInLeavesFirstAndNewsLast() {
        office.outbox().post(kind(MailKind.NEWS, "news@x.nl"));
        office.outbox().post(kind(MailKind.SERVICE, "service@x.nl"));
        office.clock().add(Duration.ofSeconds(1));
        office.outbox().post(kind(MailKind.ACCESS, "access@x.nl"));

        office.another(carrier(parcel -> new Outcome.Delivered()), "one").turn();

        assertThat(carried).containsExactly("access@x.nl", "service@x.nl", "news@x.nl");
    }

    @Test
    void theTextOfAMailThatLetsSomebodyInIsGoneOnceItHasLeft() {
        String access = office.outbox().post(kind(MailKind.ACCESS, FLOOR));
        String service = office.outbox().post(kind(MailKind.SERVICE, FLOOR));

        office.send();

        assertThat(office.fate(access).hasText()).isFalse();
        assertThat(office.fate(service).hasText()).isTrue();
        assertThat(office.outbox().resend(access)).isFalse();
        assertThat(office.outbox().resend(service)).isTrue();
    }

    @Test
    void theHouseFallsOverAfterTheServerTookAMailAndItIsSentOnceMoreOnly() {
        String id = office.post(FLOOR);
        Sender falls = office.another(
                carrier(parcel -> {
                    throw new StackOverflowError("the machine stops");
                }),
                "one");

        assertThatThrownBy(falls::turn).isInstanceOf(StackOverflowError.class);
        assertThatThrownBy(falls::turn).isInstanceOf(StackOverflowError.class);
        falls.turn();
        falls.turn();

        assertThat(carried).containsExactly(FLOOR, FLOOR);
        assertThat(office.fate(id).state()).isEqualTo(MailState.FAILED);
        assertThat(office.failed()).extracting(Delivery::fault).containsExactly("unsure");
    }

    @Test
    void aMailThatBreaksTheWayOutTakesDownItselfAlone() {
        office.post(FLOOR);
        office.post(ANNE);
        Sender sender = office.another(
                carrier(parcel -> {
                    if (parcel.to().equals(FLOOR)) {
                        throw new IllegalStateException("cannot be packed");
                    }
                    return new Outcome.Delivered();
                }),
                "one");

        sender.turn();

        assertThat(carried).containsExactlyInAnyOrder(FLOOR, ANNE);
        assertThat(office.failed()).extracting(Delivery::fault).containsExactly("broken");
    }

    @Test
    void twoProcessesNeverSendAtOnce() {
        office.post(FLOOR);
        List<String> byAnother = new ArrayList<>();
        Sender another = office.another(parcelOf(byAnother, parcel -> new Outcome.Delivered()), "another");
        Sender one = office.another(
                carrier(parcel -> {
                    another.turn();
                    return new Outcome.Later("450");
                }),
                "one");

        one.turn();
        office.clock().add(Duration.ofMinutes(2));
        another.turn();

        assertThat(carried).containsExactly(FLOOR);
        assertThat(byAnother).containsExactly(FLOOR);
    }

    @Test
    void aLeaseFromAClockThatWasAheadHoldsNobodyUp() {
        office.clock().add(Duration.ofDays(100));
        office.post(FLOOR);
        office.another(carrier(parcel -> new Outcome.Delivered()), "one").turn();
        office.clock().add(Duration.ofDays(-100));
        office.post(ANNE);

        office.another(carrier(parcel -> new Outcome.Delivered()), "another").turn();

        assertThat(carried).containsExactly(FLOOR, ANNE);
    }

    @Test
    void whatCannotBeDeliveredWaitsLongerEachTimeAndFailsInTheEnd() {
        String id = office.post(FLOOR);
        Sender sender = office.another(carrier(parcel -> new Outcome.Later("450 4.2.0")), "one");

        int hours = 0;
        while (office.fate(id).state() == MailState.WAITING && hours < 100) {
            for (int minute = 0; minute < 60; minute++) {
                sender.turn();
                office.clock().add(Duration.ofMinutes(1));
            }
            hours++;
        }

        assertThat(carried).hasSize(9);
        assertThat(hours).isBetween(34, 36);
        assertThat(office.failed()).extracting(Delivery::fault).containsExactly("450 4.2.0");
    }

    @Test
    void aServerThatTakesNothingIsAskedOnceForAllThatWaits() {
        String first = office.post(FLOOR);
        String second = office.post(ANNE);
        Sender sender = office.another(carrier(parcel -> new Outcome.Down("no connection")), "one");

        sender.turn();

        assertThat(carried).hasSize(1);
        assertThat(List.of(office.fate(first), office.fate(second))).allSatisfy(delivery -> {
            assertThat(delivery.tries()).isEqualTo(1);
            assertThat(delivery.next()).isEqualTo(office.clock().instant().plus(Duration.ofMinutes(1)));
        });
    }

    @Test
    void aMailThatFailedIsSentAgainOnRequest() {
        String id = office.post(FLOOR);
        office.another(carrier(parcel -> new Outcome.Refused("550 5.1.1")), "one")
                .turn();
        assertThat(office.fate(id).state()).isEqualTo(MailState.FAILED);

        office.outbox().resend(id);
        office.clock().add(Duration.ofMinutes(2));
        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.SENT);
        assertThat(office.fate(id).fault()).isEmpty();
    }

    private static Mail kind(MailKind kind, String to) {
        return new Mail("site:mails/welcome", to, Map.of("name", "Floor"), kind);
    }

    private Carrier carrier(Function<Carrier.Parcel, Outcome> answer) {
        return parcelOf(carried, answer);
    }

    private static Carrier parcelOf(List<String> carried, Function<Carrier.Parcel, Outcome> answer) {
        return () -> new Carrier.Round() {
            @Override
            public Outcome carry(Carrier.Parcel parcel) {
                carried.add(parcel.to());
                return answer.apply(parcel);
            }

            @Override
            public void close() {}
        };
    }
}

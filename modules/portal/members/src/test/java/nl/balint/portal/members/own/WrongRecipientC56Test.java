package nl.balint.portal.members.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.balint.cms.mail.Delivery;
import nl.balint.cms.mail.MailState;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.TestRooms;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** C56: "Beste Bossche groep", written in the screen of Zeist. */
class WrongRecipientC56Test extends LedGroupRooms {

    @Test
    void beforeItIsPlacedTheLeaderSeesForWhichGroupAndForWhom() {
        for (String name : new String[] {"Bram", "Zoë", "Çağlar"}) {
            house.society.join(house.society.person(name + number, "de", "Vries"), group);
        }

        HttpResponse<byte[]> answer =
                rooms.post(leader, address + "/mededelingen", "title", "Zaal", "text", "Beste Bossche groep,");

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = TestRooms.parsed(answer);
        assertThat(page.select("dl").text())
                .contains(group.name(), "4 mensen: " + anne.name().full(), "en 1 ander")
                .doesNotContain(leader.name().full());
        assertThat(page.select("main").text()).contains("Beste Bossche groep,");
        assertThat(page.select("main form button").eachText())
                .containsExactly("Plaats voor de groep " + group.name(), "Wijzig");
        assertThat(rooms.page(anne, address + "/mededelingen").text()).doesNotContain("Bossche");
    }

    @Test
    void whoSeesThatItIsTheWrongGroupChangesItAndNothingIsLost() {
        HttpResponse<byte[]> answer = rooms.post(
                leader,
                address + "/mededelingen",
                "title",
                "Zaal",
                "text",
                "Beste groep,\n\nTot dinsdag",
                "stap",
                "wijzig");

        Document page = TestRooms.parsed(answer);
        assertThat(page.select("input[name=title]").val()).isEqualTo("Zaal");
        assertThat(page.select("textarea[name=text]").val()).isEqualTo("Beste groep,\n\nTot dinsdag");
        assertThat(rooms.page(anne, address + "/mededelingen").text()).doesNotContain("Tot dinsdag");
    }

    @Test
    void eachGetsAMailOfTheirOwnThatHoldsNothingOfIt() {
        Member bram = house.society.person("Bram" + number, "de", "Boer");
        house.society.join(bram, group);
        house.account(anne);
        house.account(bram);

        Document sure =
                TestRooms.parsed(rooms.post(leader, address + "/mededelingen", "title", "Zaal", "text", "Beste groep"));
        assertThat(sure.select("dl").text()).contains("2 van hen krijgen een mail, ieder een eigen");
        place("Zaal", "Beste groep");

        List<String> receivers = house.outbox().list(MailState.WAITING, 500).stream()
                .filter(mail -> mail.template().equals("members:mails/announcement"))
                .map(Delivery::to)
                .toList();
        assertThat(receivers)
                .filteredOn(List.of(
                        anne.contact().email(),
                        bram.contact().email(),
                        leader.contact().email())::contains)
                .containsExactlyInAnyOrder(
                        anne.contact().email(), bram.contact().email());
        assertThat(house.letters().toString()).doesNotContain("Beste groep", "Zaal");
    }

    @Test
    void newsIsReadAsItWasWritten() {
        place("Zaal <b>2</b>", "Eerste.\n\n<script>x</script>");

        Document page = rooms.page(anne, address + "/mededelingen");

        assertThat(page.select("h2").eachText()).contains("Zaal <b>2</b>");
        assertThat(page.select("main p").eachText()).contains("Eerste.", "<script>x</script>");
        assertThat(rooms.page(anne, "/mijn").text()).contains("Zaal <b>2</b>");
        assertThat(rooms.post(anne, address + "/mededelingen", "title", "Van mij", "text", "x")
                        .statusCode())
                .isEqualTo(404);
    }

    private void place(String title, String text) {
        rooms.post(leader, address + "/mededelingen", "title", title, "text", text, "stap", "plaats");
    }
}

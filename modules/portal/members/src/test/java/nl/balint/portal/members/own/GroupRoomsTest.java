package nl.balint.portal.members.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Sharing;
import nl.balint.portal.members.Sharing.Circle;
import nl.balint.portal.members.Sharing.Field;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody finds in the rooms of their own group. */
class GroupRoomsTest extends LedGroupRooms {

    @Test
    void aMemberFindsThePeopleOfTheGroup() {
        Document page = rooms.page(anne, address);

        assertThat(page.select("h1").text()).isEqualTo(group.name());
        assertThat(page.select("tbody th").eachText())
                .containsExactly(
                        leader.name().full() + " begeleider", anne.name().full() + " lid");
        assertThat(page.select("nav[aria-label^=Onderdelen van] a").eachText())
                .containsExactly("Mensen", "Mededelingen", "Documenten", "Nieuwe leden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/adreslijst.csv", "/adreslijst.vcf", "/mededelingen", "/leden", "/instellingen"})
    void aForeignGroupLooksLikeOneThatIsNotThere(String place) {
        HttpResponse<byte[]> foreign = rooms.get(stranger, address + place);
        HttpResponse<byte[]> missing = rooms.get(stranger, "/mijn/groepen/bestaat-niet" + place);

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(alike(foreign)).isEqualTo(alike(missing));
        assertThat(rooms.get(secretariat(), address + place).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutTheSecondStepNoGroupOpensAndNoneIsTold() {
        assertThat(rooms.getHalf(anne, address).statusCode()).isEqualTo(302);
        assertThat(rooms.getHalf(anne, "/mijn/groepen/bestaat-niet").statusCode())
                .isEqualTo(302);
        assertThat(text(rooms.getHalf(anne, "/mijn"))).contains("tweede stap").doesNotContain(group.name());
    }

    @Test
    void aMembershipThatEndsClosesTheOpenTab() {
        assertThat(rooms.get(anne, address).statusCode()).isEqualTo(200);
        Membership seat = house.register.memberships().ofMember(anne.id()).get(0);

        house.society.change(content ->
                house.register.memberships().end(content, seat, house.clock.instant(), Membership.LeavingReason.MOVED));

        assertThat(rooms.get(anne, address).statusCode()).isEqualTo(404);
        assertThat(rooms.page(anne, "/mijn").text()).contains("U hoort nog niet bij een groep");
    }

    @Test
    void whatSomebodyKeepsToThemselvesIsNowhere() {
        house.society.change(content -> house.register
                .members()
                .save(
                        content,
                        anne.withSharing(Sharing.STANDARD
                                .with(Field.MOBILE, Circle.NOBODY)
                                .with(Field.EMAIL, Circle.LEADERS))));
        Member bram = house.society.person("Bram" + number, "de", "Boer");
        house.society.join(bram, group);

        for (String place : List.of("", "/adreslijst.csv", "/adreslijst.vcf")) {
            assertThat(text(rooms.get(bram, address + place)))
                    .doesNotContain(anne.contact().email());
            assertThat(text(rooms.get(leader, address + place)))
                    .contains(anne.contact().email());
        }
        assertThat(text(rooms.get(leader, address + "/leden/" + anne.id() + "/kaartje.vcf")))
                .doesNotContain("TEL");
    }

    @Test
    void aNameIsNeverMarkup() {
        Member odd = house.society.person("<script>alert(1)</script>", "", "=cmd|' /C calc'!A0");
        house.society.join(odd, group);

        assertThat(text(rooms.get(anne, address))).doesNotContain("<script>alert");
        assertThat(text(rooms.get(anne, address + "/adreslijst.csv"))).doesNotContain(";=cmd");
    }

    private Member secretariat() {
        Member wil = house.society.person("Wil" + number, "", "Verhagen-Aerts");
        house.give(wil, nl.balint.portal.members.SocietyRole.SECRETARIAAT);
        return wil;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Without what differs between any two answers: their numbers and the address. */
    private static String alike(HttpResponse<byte[]> answer) {
        return text(answer).replaceAll("[0-9a-zA-Z]+-[0-9a-zA-Z]+", "");
    }
}

package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A group that the secretariat makes for a journey, so that others find theirs as it was. */
final class SampleRoom {

    private final Person office;
    private final String address;

    private SampleRoom(Person office, String address) {
        this.office = office;
        this.address = address;
    }

    /** In Zeist, with so many seats; its leaders decide about new members. */
    static SampleRoom inZeist(Person office, String name, int seats) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("number", String.valueOf(700 + Math.floorMod(name.hashCode(), 200)));
        fields.put("phase", "ACTIVE");
        fields.put("phaseSince", "2020-01-01");
        fields.put("form", "ON_SITE");
        fields.put("town", "Zeist");
        fields.put("digits", "3701");
        fields.put("province", "Utrecht");
        fields.put("audience", "GENERAL_PRACTITIONERS");
        fields.put("recognised", "2020-01-01");
        fields.put("days", "TUESDAY");
        fields.put("start", "19:30");
        fields.put("minutes", "120");
        fields.put("minimum", "1");
        fields.put("maximum", String.valueOf(seats));
        fields.put("closed", "");
        fields.put("rule", "LEADERS");
        fields.put("acquaintance", "INDIVIDUAL");
        fields.put("euros", "450");
        HttpResponse<String> made = office.submit("/beheer/groepen/nieuw", "/beheer/groepen/nieuw", fields);
        assertThat(made.statusCode()).as(Jsoup.parse(made.body()).text()).isEqualTo(303);
        return new SampleRoom(office, made.headers().firstValue("Location").orElseThrow());
    }

    /** Somebody is in it from today on, as that. */
    SampleRoom with(String surname, String kind) {
        String page = address + "/toevoegen?zoek=" + surname;
        Element form = office.page(page).expectFirst("form[method=post][action^=" + address + "]");
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("person", form.expectFirst("input[name=person]").val());
        fields.put("kind", kind);
        HttpResponse<String> added = office.post(form.attr("action"), fields);
        assertThat(added.statusCode()).as(Jsoup.parse(added.body()).text()).isEqualTo(303);
        return this;
    }
}

package nl.balint.cms.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedsTest {

    private static final Society SOCIETY = new Society(
            "Sector Balint & Intervisie",
            "Balint",
            "Voor huisartsen",
            new Society.Reach("post@balint.example", "", "", "Postbus 1 | Utrecht"),
            "Wil Verhagen-Aerts",
            new Society.Parent("Vereniging", "NV", "https://vereniging.example"),
            8,
            12,
            500);
    private static final Article DAY = new Article(
            "0c1d4180",
            "Intervisiedag <voorjaar>, deel 1; Zeist",
            "https://balint.example/agenda/intervisiedag",
            "Voor begeleiders & belangstellenden",
            Instant.parse("2027-03-27T08:30:00Z"),
            Instant.parse("2027-03-27T15:00:00Z"),
            "Zeist, Slotlaan");

    @Test
    void newsIsWellFormedAndEscaped() {
        String feed = new NewsFeed(SOCIETY, "https://balint.example").write(List.of(DAY));

        assertThat(feed)
                .contains("<title>Nieuws van Sector Balint &amp; Intervisie</title>")
                .contains("Intervisiedag &lt;voorjaar&gt;")
                .contains("<link>https://balint.example/agenda/intervisiedag</link>")
                .contains("27 Mar 2027");
    }

    @Test
    void aMeetingHasItsTimesInUniversalTimeAndItsCommasEscaped() {
        String calendar = new AgendaFeed(SOCIETY).write(List.of(DAY), Instant.parse("2026-11-21T10:00:00Z"));

        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART:20270327T083000Z\r\n")
                .contains("DTEND:20270327T150000Z\r\n")
                .contains("DTSTAMP:20261121T100000Z\r\n")
                .contains("LOCATION:Zeist\\, Slotlaan\r\n")
                .contains("deel 1\\; Zeist");
    }

    @Test
    void theSiteMapEscapesAddresses() {
        String map = SiteMap.write(List.of(new SiteMap.Entry("https://balint.example/a?b&c", "2026-11-21")));

        assertThat(map)
                .contains("<loc>https://balint.example/a?b&amp;c</loc>")
                .contains("<lastmod>2026-11-21</lastmod>");
    }

    @Test
    void anEmptyAgendaIsStillACalendar() {
        assertThat(new AgendaFeed(SOCIETY).write(List.of(), Instant.EPOCH)).contains("END:VCALENDAR");
    }
}

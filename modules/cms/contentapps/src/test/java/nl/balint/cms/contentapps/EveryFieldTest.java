package nl.balint.cms.contentapps;

import static nl.balint.cms.contentapps.FieldDesk.FIVE;
import static nl.balint.cms.contentapps.FieldDesk.SIX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.forms.FormData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every family of fields, of both generations: filled in, kept as Magnolia keeps it, and shown again. */
class EveryFieldTest {

    private final FieldDesk desk = new FieldDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theNewerFamiliesAreKeptAsMagnoliaKeepsThem() {
        FormData form = desk.saved(
                SIX,
                Map.ofEntries(
                        Map.entry("title", "Titel"),
                        Map.entry("combo", "los woord"),
                        Map.entry("page", "/plek"),
                        Map.entry("pagePath", "/plek"),
                        Map.entry("link", "/drenthe"),
                        Map.entry("slide", "4"),
                        Map.entry("pair/a", "onder"),
                        Map.entry("here/a", "hier"),
                        Map.entry("nodes/0/a", "een"),
                        Map.entry("nodes/1/a", "twee"),
                        Map.entry("values/0", "drie"),
                        Map.entry("switch/field", "b"),
                        Map.entry("switch/y", "/plek")),
                "add nodes",
                "add nodes",
                "add values");

        assertThat(form.problems()).isEmpty();
        assertThat(desk.kept().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")).isEqualTo("""
                        '0':
                          'a': 'hier'
                          'combo': 'los woord'
                          'link': 'ID'
                          'page': 'ID'
                          'pagePath': '/plek'
                          'slide': 4.0
                          'title': 'Titel'
                          'values': ['drie']
                          'pair':
                            'a': 'onder'
                          'nodes':
                            'nodes0':
                              'a': 'een'
                            'nodes1':
                              'a': 'twee'
                          'switch':
                            'field': 'b'
                            'y': 'ID'
                        """);
        desk.againTheSame(SIX);
    }

    @Test
    void theOlderFamiliesAreKeptAsMagnoliaKeepsThem() {
        FormData form = desk.saved(
                FIVE,
                Map.ofEntries(
                        Map.entry("text", "Tekst"),
                        Map.entry("pair/paira", "links"),
                        Map.entry("pair/pairb", "rechts"),
                        Map.entry("same/a", "zelf"),
                        Map.entry("many/0", "m"),
                        Map.entry("childNode/0", "cn0"),
                        Map.entry("childNode/1", "cn1"),
                        Map.entry("childrenNode/0", "los"),
                        Map.entry("subChildren/0", "Een lange naam met te veel letters"),
                        Map.entry("subProperties/0/a", "sp"),
                        Map.entry("delegating/0", "d0"),
                        Map.entry("subnode/0", "sn"),
                        Map.entry("json/0", "x"),
                        Map.entry("json/1", "y,z"),
                        Map.entry("switch/switch", "b"),
                        Map.entry("switch/switchb", "bee")),
                "add many",
                "add childNode",
                "add childNode",
                "add childrenNode",
                "add subChildren",
                "add subProperties",
                "add delegating",
                "add subnode",
                "add json",
                "add json");

        assertThat(form.problems()).isEmpty();
        assertThat(desk.kept()).isEqualTo("""
                        '0':
                          'a': 'zelf'
                          'json': 'x,yz'
                          'many': ['m']
                          'paira': 'links'
                          'pairb': 'rechts'
                          'switch': 'b'
                          'switchb': 'bee'
                          'text': 'Tekst'
                          'childNode':
                            '0': 'cn0'
                            '1': 'cn1'
                          '00':
                            'childrenNode': 'los'
                          'subChildren':
                            'Een-lange-naam-met-t':
                              'subChildren': 'Een lange naam met te veel letters'
                          'subProperties':
                            '00':
                              'a': 'sp'
                          'delegating0':
                            'delegating': 'd0'
                          'subnode':
                            'subnode0':
                              'subnode': 'sn'
                        """);
        desk.againTheSame(FIVE);
    }

    @Test
    void aSecretIsKeptAsAHashAndNeverShown() {
        desk.saved(FIVE, Map.of("text", "T", "secret", "kring van stoelen"));
        String once = desk.kept();

        assertThat(once).contains("'secret': '$2a$12$").doesNotContain("kring van stoelen");
        desk.saved(FIVE, Map.of("text", "Anders"));
        assertThat(desk.kept())
                .contains(once.lines()
                        .filter(line -> line.contains("secret"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whatBelongsToAnotherChoiceGoesWhenItIsMade() {
        desk.saved(FIVE, Map.of("text", "T", "switch/switch", "a", "switch/switcha", "ja"));
        assertThat(desk.kept()).contains("'switcha': 'ja'");

        desk.saved(FIVE, Map.of("switch/switch", "b", "switch/switchb", "bee"));
        assertThat(desk.kept()).contains("'switch': 'b'", "'switchb': 'bee'").doesNotContain("switcha");
    }

    @Test
    void anOptionThatIsNoLongerOfferedStaysUntilAnotherIsChosen() {
        try (Content draft = desk.house.draft()) {
            Node node = draft.get(ContentPath.of("website", "/plek")).add("0", "mgnl:component");
            node.set("choice", "Oud");
            node.set("boxes", Value.of(List.of("A", "Oud")));
            draft.save();
        }

        assertThat(desk.wrong(FIVE, Map.of("text", "T", "choice", "", "boxes", "A")))
                .isEmpty();
        assertThat(desk.kept()).contains("'choice': 'Oud'", "'boxes': ['A','Oud']");
        assertThat(desk.wrong(FIVE, Map.of("text", "T", "choice", "A", "boxes", "A")))
                .isEmpty();
        assertThat(desk.kept()).contains("'choice': 'A'", "'boxes': ['A','Oud']");
    }
}

package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeRecordTest {

    private static final ContentPath PATH = ContentPath.parse("website:/kosten");

    /** So that what is remembered has a bound in octets, whatever the content is like. */
    @Test
    void itsWeightGrowsWithItsTextsItsListsAndItsChildren() {
        Value word = new Value.Text("woord");
        Value text = new Value.Text("a".repeat(10_000));
        int small = weight(Map.of("title", word), Map.of());

        assertThat(weight(Map.of("title", text), Map.of())).isBetween(small + 9_000, small + 20_000);
        assertThat(weight(Map.of("title", new Value.Many(Value.Kind.TEXT, List.of(text, text))), Map.of()))
                .isGreaterThan(small + 19_000);
        assertThat(weight(Map.of("title", word), Map.of("een", PATH.child("een"), "twee", PATH.child("twee"))))
                .isGreaterThan(small + 200);
    }

    private static int weight(Map<String, Value> properties, Map<String, ContentPath> children) {
        return new NodeRecord(PATH, "id", "mgnl:page", Set.of(), properties, () -> children).weight();
    }
}

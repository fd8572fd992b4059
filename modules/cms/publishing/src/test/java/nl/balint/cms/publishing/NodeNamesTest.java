package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Wat kost het?,wat-kost-het",
        "Één dag in ’s-Hertogenbosch,een-dag-in-s-hertogenbosch",
        "  –  ,pagina",
        "日本,pagina",
        "../../etc,etc"
    })
    void aTitleBecomesAnAddress(String title, String name) {
        assertThat(NodeNames.of(title)).isEqualTo(name);
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        try (Repository repository = Repository.inMemory(Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node root = draft.root("website");
            root.add("kosten", "mgnl:page");
            root.add("kosten-2", "mgnl:page");
            root.add("0", "mgnl:page");

            assertThat(NodeNames.free(root, "kosten")).isEqualTo("kosten-3");
            assertThat(NodeNames.free(root, "0")).isEqualTo("1");
            assertThat(NodeNames.free(root, "nieuw")).isEqualTo("nieuw");
        }
    }
}

package nl.balint.portal.applications.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every act in every state, by everybody, early and late, against tables that people can read. After a change that is
 * meant, {@code mvn -pl modules/portal/applications test -Dtest=EveryStateAndActTest -Dprocedures.rewrite=true} writes
 * the tables and the diagrams anew; look at what changed.
 */
class EveryStateAndActTest {

    private static final Path TABLES = Path.of("src/test/resources/procedures");
    private static final Path DIAGRAMS = Path.of("../../../docs/procedures.md");

    @Test
    void everyStateAndEveryActHasASample() {
        assertThat(Samples.without(JoinState.class, Samples.joinStates())).isEmpty();
        assertThat(Samples.without(JoinAct.class, Samples.joinActs())).isEmpty();
        assertThat(Samples.without(StartState.class, Samples.startStates())).isEmpty();
        assertThat(Samples.without(StartAct.class, Samples.startActs())).isEmpty();
    }

    @Test
    void joiningIsAsInItsTable() throws IOException {
        assertSame(TABLES.resolve("joining.txt"), table(Cells.ofJoining()));
    }

    @Test
    void startingIsAsInItsTable() throws IOException {
        assertSame(TABLES.resolve("starting.txt"), table(Cells.ofStarting()));
    }

    @Test
    void theDiagramsAreThoseOfTheTypes() throws IOException {
        String page = Stream.of(
                        "# The procedures, drawn",
                        "",
                        "Made from the types in `modules/portal/applications` by `EveryStateAndActTest`; its first lines"
                                + " say how to draw it anew.",
                        "Where an act leads back to the same state there is no arrow. The Dutch words are in"
                                + " `dictionary.md`.",
                        "",
                        "## Joining a group",
                        "",
                        Diagram.of(Cells.ofJoining()),
                        "## Starting a group",
                        "",
                        Diagram.of(Cells.ofStarting()))
                .reduce((one, other) -> one + "\n" + other)
                .orElseThrow();

        assertSame(DIAGRAMS, page.strip() + "\n");
    }

    private static String table(List<Cell> cells) {
        return String.join("\n", cells.stream().map(Cell::line).toList()) + "\n";
    }

    private static void assertSame(Path file, String made) throws IOException {
        if (Boolean.getBoolean("procedures.rewrite")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        assertThat(made).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}

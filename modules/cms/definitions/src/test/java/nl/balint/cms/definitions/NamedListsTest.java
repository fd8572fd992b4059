package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.balint.cms.definitions.NamedLists.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedListsTest {

    @TempDir
    private Path folder;

    @Test
    void eachTextKnowsItsLine() throws IOException {
        NamedLists read = read("""
                pam:
                  - members:view
                  - groups:view
                redactie: []
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.lists()).containsOnlyKeys("pam", "redactie");
        assertThat(read.lists().get("pam")).containsExactly(new Entry("members:view", 2), new Entry("groups:view", 3));
    }

    @Test
    void whatIsNoListIsToldWithItsLine() throws IOException {
        NamedLists read = read("""
                pam: everything
                redactie:
                  - pages: edit
                """);

        assertThat(read.problems()).extracting(Problem::line).containsExactly(1, 3);
    }

    @Test
    void aFileThatCannotBeReadIsAProblem() throws IOException {
        assertThat(read("pam: [").problems()).hasSize(1);
        assertThat(NamedLists.read(folder.resolve("nowhere.yaml")).problems()).hasSize(1);
    }

    private NamedLists read(String yaml) throws IOException {
        Path file = folder.resolve("lists.yaml");
        Files.writeString(file, yaml);
        return NamedLists.read(file);
    }
}

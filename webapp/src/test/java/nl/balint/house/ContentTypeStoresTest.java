package nl.balint.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTypeStoresTest {

    @TempDir
    Path folder;

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private LightModules modules;

    @BeforeEach
    void open() throws IOException {
        write("tour", "workspace: tours, autoCreate: true, namespaces: {rt: 'https://example.org/rt'}", "rt:tour");
        modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER);
    }

    private void write(String name, String datasource, String nodeType) throws IOException {
        Path file = folder.resolve("m/contentTypes/" + name + ".yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                "datasource: {" + datasource + "}\nmodel:\n  nodeType: " + nodeType
                        + "\n  subModels: [{name: day, nodeType: 'rt:day', properties: []}]\n");
    }

    @AfterEach
    void close() {
        modules.close();
        repository.close();
    }

    @Test
    void aTypeThatAsksForItHasItsWorkspace() {
        ContentTypeStores.keep(repository, modules);

        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            var tour = draft.root("tours").add("alps", "rt:tour");
            tour.add("monday", "rt:day");
            draft.save();
            assertThat(tour.isType("mgnl:content")).isTrue();
            assertThat(draft.get(ContentPath.parse("tours:/alps/monday")).isType("mgnl:contentNode"))
                    .isTrue();
        }
    }

    @Test
    void oneThatComesLaterIsMadeThenAndABadOneHarmsNobody() throws IOException {
        ContentTypeStores.keep(repository, modules);
        write("bad", "workspace: 'no such name', autoCreate: true", "nt:evil");
        write("left", "workspace: left", "rt:left");
        write("guide", "workspace: guides, autoCreate: true", "guide");

        modules.refresh();

        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(draft.root("guides").add("eva", "guide").isType("mgnl:content"))
                    .isTrue();
            assertThat(draft.find(ContentPath.root("left"))).isEmpty();
        }
    }
}

package nl.balint.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentUnavailable;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Migration;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    private static final ContentPath COSTS = ContentPath.parse("website:/kosten");
    private static final byte[] LEAFLET = new byte[100_000];

    @RegisterExtension
    private static final PostgreSql POSTGRES = new PostgreSql();

    @TempDir
    private Path folder;

    @Test
    void aHouseGoesIntoADatabaseAndBackAndLosesNothing() throws IOException {
        Database database = POSTGRES.fresh();
        Path first = folder.resolve("first");
        String id = lay(first);
        List<String> steps = new ArrayList<>();
        Migration migration = new Migration(first, database, (what, done, total) -> steps.add(what + done / total));

        long nodes = migration.intoDatabase();

        assertThat(nodes).isGreaterThan(100);
        assertThat(steps).contains("copied1").endsWith("compared1");
        assertThatThrownBy(migration::intoDatabase)
                .isInstanceOf(ContentUnavailable.class)
                .hasMessageContaining("content already in the database");
        assertThatThrownBy(migration::intoFolder)
                .isInstanceOf(ContentUnavailable.class)
                .hasMessageContaining("content already in the data folder");
        try (Repository shared = Repository.open(first, database, Clock.systemUTC())) {
            assertThat(shared.isShared()).isTrue();
            look(shared, id);
            Migration meanwhile = new Migration(folder.resolve("second"), database, Progress.SILENT);
            assertThatThrownBy(meanwhile::intoFolder)
                    .isInstanceOf(ContentUnavailable.class)
                    .hasMessageContaining("stop it first");
        }

        Path back = folder.resolve("back");
        new Migration(back, database, Progress.SILENT).intoFolder();

        try (Repository alone = Repository.open(back, Clock.systemUTC())) {
            assertThat(alone.isShared()).isFalse();
            look(alone, id);
        }
    }

    private static String lay(Path data) {
        try (Repository repository = Repository.open(data, Clock.systemUTC());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node page = draft.root("website").add("kosten", "mgnl:page");
            page.set("title", "Kosten");
            page.set("leaflet", Value.Binary.of(LEAFLET));
            page.set("mgnl:template", "site:pages/text");
            draft.publish(COSTS, Depth.SELF);
            draft.allow(COSTS, "member:emma", Right.READ);
            draft.save();
            return draft.get(COSTS).id();
        }
    }

    private static void look(Repository repository, String id) throws IOException {
        try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            Node page = content.findById("website", id).orElseThrow();
            assertThat(page.path()).isEqualTo(COSTS);
            Value.Binary leaflet = (Value.Binary) page.property("leaflet").orElseThrow();
            try (InputStream octets = leaflet.open()) {
                assertThat(octets.readAllBytes()).isEqualTo(LEAFLET);
            }
        }
        try (Content content = repository.open(Access.of("member:emma"), View.DRAFT)) {
            assertThat(content.find(COSTS)).isPresent();
            assertThat(content.find(ContentPath.root("website"))).isEmpty();
        }
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(content.list(NodeQuery.in("website").where("mgnl:template", "site:pages/text")))
                    .hasSize(1);
        }
    }
}

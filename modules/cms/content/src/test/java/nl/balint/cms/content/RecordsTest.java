package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.jcr.Session;
import javax.jcr.query.Query;
import nl.balint.cms.content.NodeQuery.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

    @TempDir
    private Path folder;

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private final Content draft = repository.open(Access.SYSTEM, View.DRAFT);

    @BeforeEach
    void add() {
        repository.addRecords("members");
    }

    @AfterEach
    void close() {
        draft.close();
        repository.close();
    }

    @Test
    void aRecordHoldsAnythingAndIsFoundById() {
        Node anna = member("anna", "Utrecht", 1);
        anna.add("history", "balint:record").set("at", Value.of(List.of("2026", "2025")));
        draft.save();

        assertThat(draft.findById("members", anna.id())).contains(anna);
        assertThat(anna.type()).isEqualTo("balint:record");
        assertThat(anna.children()).extracting(Node::name).containsExactly("history");
    }

    @Test
    void foldersForRecordsAreLaidOnce() {
        RecordFolders.lay(repository, "letters");
        draft.discard();
        draft.get(RecordFolders.folder("letters", "3f9c")).add("3f9c", "balint:record");
        draft.save();
        RecordFolders.lay(repository, "letters");
        draft.discard();

        assertThat(draft.root("letters").children()).hasSize(256);
        assertThat(draft.find(RecordFolders.path("letters", "3f9c"))).isPresent();
    }

    @Test
    void recordsLieInNoOrder() {
        member("anna", "Utrecht", 1);
        member("bram", "Zwolle", 2);

        assertThatThrownBy(() -> draft.root("members").orderBefore("bram", "anna"))
                .isInstanceOf(ContentRefused.class);
    }

    @Test
    void recordsAreAskedInTheOrderOfAProperty() {
        for (int i = 0; i < 40; i++) {
            member("m" + i, "Plaats", i * 7 % 40);
        }
        draft.save();

        List<Node> found = draft.list(NodeQuery.in("members")
                .ofType("balint:record")
                .where("city", "Plaats")
                .orderBy("number", Direction.DESCENDING)
                .first(3));

        assertThat(found).extracting(node -> node.text("number").orElseThrow()).containsExactly("39", "38", "37");
    }

    @Test
    void anIndexAnswersForWhatWasThereAndForWhatComes() throws Exception {
        member("anna", "Utrecht", 1);
        draft.save();

        repository.addIndex("city");
        repository.addIndex("city");
        member("bram", "Utrecht", 2);
        draft.save();

        assertThat(draft.list(NodeQuery.in("members").where("city", "Utrecht"))).hasSize(2);
        assertThat(plan("SELECT * FROM [nt:base] AS n WHERE ISDESCENDANTNODE(n, [/members]) AND n.[city] = 'Utrecht'"))
                .contains("property city");
        assertThatThrownBy(() -> repository.addIndex("a/b")).isInstanceOf(WrongPath.class);
    }

    @Test
    void anExportOfRecordsComesBackTheSame() throws IOException {
        for (String name : List.of("zoe", "anna", "mees")) {
            member(name, "Utrecht", 1);
        }
        draft.save();
        ContentPath root = ContentPath.root("members");
        ContentFiles files = new ContentFiles(draft);
        Path file = files.exportYaml(root, folder);
        String first = Files.readString(file);

        files.importBelow(root, file);

        assertThat(Files.readString(files.exportYaml(root, folder))).isEqualTo(first);
        assertThat(first.indexOf("anna")).isLessThan(first.indexOf("mees"));
        assertThat(first.indexOf("mees")).isLessThan(first.indexOf("zoe"));
    }

    private Node member(String name, String city, int number) {
        Node member = draft.root("members").add(name, "balint:record");
        member.set("city", city);
        member.set("number", Value.of(number));
        return member;
    }

    private String plan(String statement) throws Exception {
        Session session = repository.login(Access.SYSTEM);
        try {
            return session.getWorkspace()
                    .getQueryManager()
                    .createQuery("EXPLAIN " + statement, Query.JCR_SQL2)
                    .execute()
                    .getRows()
                    .nextRow()
                    .getValue("plan")
                    .getString();
        } finally {
            session.logout();
        }
    }
}

package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import javax.jcr.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutMarkTest {

    private static final String MARK = Layout.HOUSE + "/" + Foundation.MARK;
    private static final ContentPath COSTS = ContentPath.parse("website:/kosten");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeAPage() {
        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add("kosten", "mgnl:page").set("title", "Kosten");
            draft.save();
        }
    }

    private Repository open() {
        return Repository.open(folder, Clock.systemUTC());
    }

    private interface Deed {
        void in(Session session) throws Exception;
    }

    private void inside(Deed deed) throws Exception {
        try (Repository repository = open()) {
            Session session = repository.login(Access.SYSTEM);
            deed.in(session);
            repository.save(session, new Changes());
            session.logout();
        }
    }

    @Test
    void contentOfANewerVersionIsRefusedAndLeftAsItIs() throws Exception {
        inside(session -> session.getNode(Layout.HOUSE).setProperty(Foundation.MARK, Foundation.LAYOUT + 1));

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(ContentUnavailable.class)
                    .hasMessageContaining("made by a newer version of Balint")
                    .hasMessageContaining("Nothing was changed");
        }
    }

    @Test
    void contentFromBeforeTheMarkGetsItAndKeepsWhatItHolds() throws Exception {
        inside(session -> session.getProperty(MARK).remove());

        inside(session -> assertThat(session.getProperty(MARK).getLong()).isEqualTo(Foundation.LAYOUT));
        try (Repository repository = open();
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(draft.get(COSTS).text("title")).contains("Kosten");
        }
    }
}

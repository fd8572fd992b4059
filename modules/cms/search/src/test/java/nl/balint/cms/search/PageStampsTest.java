package nl.balint.cms.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By what an index knows, after a restart too, whether it is up to date with the pages. */
class PageStampsTest {

    private final Repository repository = Repository.inMemory(new TickingClock());
    private final Content draft = repository.open(Access.SYSTEM, View.DRAFT);

    @BeforeEach
    void fourPages() {
        Node training = draft.root("website").add("opleiding", "mgnl:page");
        training.add("begeleider", "mgnl:page");
        Node news = draft.root("website").add("nieuws", "mgnl:page");
        news.add("studiedag", "mgnl:page");
        publish();
    }

    @AfterEach
    void close() {
        draft.close();
        repository.close();
    }

    @Test
    void theRevisionTellsWhetherAnythingWasPublished() {
        PageSource source = source();
        String before = source.revision();
        assertThat(source.revision()).isEqualTo(before);
        assertThat(source.size()).isEqualTo(4);

        publish();

        assertThat(freshRevision()).isNotEqualTo(before);
        source.read(Set.of("/"));
        assertThat(source.revision()).isEqualTo(freshRevision());
    }

    @Test
    void theRevisionIsKeptInStepWithWhatIsReadOfEachChange() {
        PageSource source = source();
        String before = source.revision();
        Set<String> places = new HashSet<>();
        repository.listen(change -> places.addAll(source.places(change)));

        draft.get(path("/opleiding/begeleider")).set("title", "Papegaaien");
        draft.get(path("/opleiding")).add("nieuw", "mgnl:page").set("title", "Nieuw");
        publish();
        source.read(places);
        String changed = source.revision();
        assertThat(changed).isNotEqualTo(before).isEqualTo(freshRevision());

        places.clear();
        draft.get(path("/opleiding/nieuw")).delete();
        publish();
        source.read(places);
        assertThat(source.revision()).isNotEqualTo(changed).isEqualTo(freshRevision());
    }

    private String freshRevision() {
        return source().revision();
    }

    private PageSource source() {
        return new PageSource(repository, "website", PageFields.usual(), ContentPath::path);
    }

    private void publish() {
        draft.publish(ContentPath.root("website"), Depth.TREE);
        draft.save();
    }

    private static ContentPath path(String path) {
        return ContentPath.of("website", path);
    }
}

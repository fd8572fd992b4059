package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a book knows of pages is what they are, and little of them is read again. */
class PageBookTest {

    @TempDir
    Path keys;

    private final AtomicInteger read = new AtomicInteger();
    private SiteDesk desk;
    private PageBook<String> titles;

    @BeforeEach
    void openDesk() {
        desk = new SiteDesk(keys);
        titles = PageBook.of(desk.repository, View.DRAFT, page -> {
            read.incrementAndGet();
            return SitePages.title(page);
        });
        desk.page("/kosten", "Het kost niets.");
        desk.page("/opleiding", "Leren.");
        desk.page("/opleiding/begeleider", "Begeleiden.");
        desk.page("/opleiding/begeleider/toets", "Toetsen.");
        assertThat(known().keySet())
                .containsExactly("/kosten", "/opleiding", "/opleiding/begeleider", "/opleiding/begeleider/toets");
        read.set(0);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Map<String, String> known() {
        return titles.ask(pages -> {
            Map<String, String> all = new TreeMap<>();
            pages.forEach((path, entry) -> all.put(path, entry.value()));
            return all;
        });
    }

    @Test
    void onlyThePageThatWasChangedIsReadAgain() {
        desk.write("/opleiding/begeleider", "Begeleiden is een vak.");
        desk.change(content -> content.get(SiteDesk.at("/opleiding")).set("title", "Leren"));

        assertThat(known()).containsEntry("/opleiding", "Leren");
        assertThat(read).hasValue(2);
    }

    @Test
    void aReadingThatIsBrokenOffIsBegunAnew() {
        PageBook<String> book = PageBook.of(desk.repository, View.DRAFT, Node::name);
        assertThatThrownBy(() -> book.read((what, done, total) -> {
                    if (done == 2) {
                        throw new CancellationException(what);
                    }
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(book.<Integer>ask(Map::size)).isEqualTo(4);
    }

    @Test
    void aPageThatIsMovedComesWithAllBelowIt() {
        desk.change(content -> content.get(SiteDesk.at("/opleiding/begeleider")).moveTo(SiteDesk.at("/kosten/leider")));
        assertThat(known().keySet()).containsExactly("/kosten", "/kosten/leider", "/kosten/leider/toets", "/opleiding");

        desk.change(content -> content.get(SiteDesk.at("/kosten")).delete());
        assertThat(known().keySet()).containsExactly("/opleiding");
    }

    @Test
    void anotherPageAtTheSamePlaceIsReadWithAllBelowIt() {
        desk.change(content -> {
            content.get(SiteDesk.at("/opleiding")).delete();
            Node page = content.root(SitePages.WORKSPACE).add("opleiding", SitePages.PAGE);
            page.add("begeleider", SitePages.PAGE).set("title", "Nieuw");
        });
        assertThat(known()).containsEntry("/opleiding/begeleider", "Nieuw").hasSize(3);
    }
}

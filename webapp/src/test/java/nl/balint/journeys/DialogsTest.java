package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dialogs of everything that stands on the site. */
class DialogsTest {

    private static final String PART = "/beheer/paginas/onderdeel";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private final Person bram = SITE.signedIn("bram");

    @Test
    void whoSavesWhatIsThereChangesNothing() {
        Set<String> pages = pages();
        Set<String> dialogs = new LinkedHashSet<>();
        pages.forEach(page -> dialogs.addAll(links(bram.page(page), PART + "?")));
        assertThat(pages).hasSizeGreaterThan(40);
        assertThat(dialogs).hasSizeGreaterThan(150);

        for (String dialog : dialogs) {
            FormElement form = form(bram.page(dialog));
            HttpResponse<String> saved = bram.post(form.attr("action"), sent(form));
            assertThat(saved.statusCode()).as(dialog + saved.body()).isEqualTo(303);
        }

        for (String page : pages) {
            assertThat(bram.page(page).select(".badge").first().text()).as(page).isEqualTo("Op de site");
        }
    }

    /** The pages of the tree, by the addresses where editors find them. */
    private Set<String> pages() {
        Set<String> pages = new LinkedHashSet<>();
        Deque<String> lists = new ArrayDeque<>(List.of("/beheer/paginas"));
        Set<String> seen = new LinkedHashSet<>(lists);
        while (!lists.isEmpty()) {
            Document list = bram.page(lists.pop());
            pages.addAll(links(list, "/beheer/paginas/pagina?"));
            links(list, "/beheer/paginas?pad=").stream().filter(seen::add).forEach(lists::add);
        }
        return pages;
    }

    private static List<String> links(Document page, String start) {
        return page.select("main a[href^=" + start + "]").eachAttr("href");
    }

    private static FormElement form(Document page) {
        return page.select("form[action^=" + PART + "]").forms().get(0);
    }

    /** What a browser sends of a form with the first button. */
    private static Map<String, String> sent(FormElement form) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            sent.put(field.key(), field.value());
        }
        return sent;
    }
}

package nl.balint.cms.search;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.search.internal.HtmlText;

/** Gathers the words of one page: its own and those of its components, not those of the pages below it. */
final class PageText {

    static final String PAGE = "mgnl:page";

    private static final String HIDE = "hideInSearch";
    private static final String TITLE = "title";
    private static final String SHORT_TITLE = "navigationTitle";
    private static final String DESCRIPTION = "description";
    private static final String KEYWORDS = "keywords";
    private static final Set<String> OWN_PLACE = Set.of(TITLE, SHORT_TITLE, "windowTitle", DESCRIPTION, KEYWORDS);
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(jcr:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(https?|mailto|tel):\\S*|/\\S*");
    private static final int LONGEST_HEADING = 200;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.forLanguageTag("nl"));

    private final PageFields fields;
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();

    private PageText(PageFields fields) {
        this.fields = fields;
    }

    /** Whether the page wants to be found. */
    static boolean isFindable(Node page) {
        return !isSet(page, HIDE) && !isSet(page, "noIndex");
    }

    static String title(Node page) {
        return page.text(TITLE)
                .filter(title -> !title.isBlank())
                .or(() -> page.text(SHORT_TITLE))
                .filter(title -> !title.isBlank())
                .map(HtmlText::of)
                .orElseGet(page::name);
    }

    static IndexedDocument.Text of(Node page, PageFields fields) {
        PageText text = new PageText(fields);
        page.properties().forEach((name, value) -> {
            if (!OWN_PLACE.contains(name)) {
                text.property(name, value);
            }
        });
        page.children().forEach(text::part);
        List<String> keywords = new ArrayList<>();
        page.text(SHORT_TITLE).map(HtmlText::of).ifPresent(keywords::add);
        page.property(KEYWORDS).map(Value::asText).map(HtmlText::of).ifPresent(keywords::add);
        String description = page.text(DESCRIPTION).map(HtmlText::of).orElse("");
        return new IndexedDocument.Text(title(page), text.headings, description, keywords, text.body.toString());
    }

    private void part(Node part) {
        if (part.isType(PAGE) || isSet(part, HIDE)) {
            return;
        }
        part.properties().entrySet().stream().sorted(inReadingOrder()).forEach(entry -> {
            if (fields.isHeading(entry.getKey())) {
                heading(entry.getValue());
            }
            property(entry.getKey(), entry.getValue());
        });
        part.children().forEach(this::part);
    }

    /**
     * Properties have no order of their own. What heads a text comes first; a label comes before what it is a label of.
     */
    private Comparator<Entry<String, Value>> inReadingOrder() {
        return Comparator.<Entry<String, Value>, Boolean>comparing(entry -> !fields.isHeading(entry.getKey()))
                .thenComparing(entry -> entry.getValue().asText().length())
                .thenComparing(Entry::getKey);
    }

    private void heading(Value value) {
        if (value instanceof Value.Text line && line.text().length() <= LONGEST_HEADING) {
            headings.add(HtmlText.of(line.text()));
        }
    }

    private void property(String name, Value value) {
        if (!fields.isText(name)) {
            return;
        }
        if (value instanceof Value.Many many) {
            many.values().forEach(this::add);
        } else {
            add(value);
        }
    }

    private void add(Value value) {
        if (value instanceof Value.Text text && !ADDRESS.matcher(text.text()).matches()) {
            body.append(HtmlText.of(text.text())).append('\n');
        } else if (value instanceof Value.Moment moment) {
            body.append(DATE.format(moment.at())).append('\n');
        }
    }

    private static boolean isSet(Node node, String name) {
        return node.text(name).filter("true"::equalsIgnoreCase).isPresent();
    }
}

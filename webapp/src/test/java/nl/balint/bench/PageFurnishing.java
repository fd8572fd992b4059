package nl.balint.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;

/**
 * Puts ten thousand pages on the site of a house that is not served: a folder of 2,000, forty of 175, a thousand drafts
 * that wait to be published, a page of thirty components, one of two hundred and one of six rich texts. Arguments: the
 * folder of the house; BALINT_DATA says where its data is.
 */
public final class PageFurnishing {

    static final String TOP = "/proef";
    static final String LARGE = TOP + "/map0";
    static final String SET = TOP + "/set";
    static final String THIRTY = TOP + "/dertig";
    static final String MANY = TOP + "/tweehonderd";
    static final String SIX = TOP + "/zes";
    static final int PAGES_OF_SET = 1_000;

    private static final int IN_LARGE = 2_000;
    private static final int FOLDERS = 40;
    private static final int IN_FOLDER = 175;
    private static final int TOGETHER = 500;
    private static final int WORDS = 60;

    private PageFurnishing() {}

    public static void main(String[] arguments) {
        Settings settings = Settings.read(Path.of(arguments[0]), System.getenv());
        Clock clock = Clock.system(Portal.DUTCH_TIME);
        Portal.open(settings, clock, Progress.SILENT).close();
        try (Repository repository = settings.store().open(clock);
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node top = page(draft.root("website"), "proef", 1);
            folder(draft, page(top, "map0", 1), IN_LARGE);
            for (int number = 1; number <= FOLDERS; number++) {
                folder(draft, page(top, "map" + number, 1), IN_FOLDER);
            }
            page(top, "dertig", 30);
            page(top, "tweehonderd", 200);
            draft.save();
            draft.publish(ContentPath.of("website", TOP), Depth.TREE);
            draft.save();
            Node set = page(top, "set", 1);
            draft.publish(set.path(), Depth.SELF);
            folder(draft, set, PAGES_OF_SET);
            six(draft.get(ContentPath.of("website", TOP)));
            draft.save();
        }
    }

    /** A page with a component of six rich texts, whose kind is among the resources of these tests. */
    private static void six(Node top) {
        Node component = page(top, "zes", 0).child("main").orElseThrow().add("0", "mgnl:component");
        component.set("mgnl:template", "meting:components/six");
    }

    private static void folder(Content draft, Node folder, int pages) {
        for (int number = 0; number < pages; number++) {
            page(folder, "p" + number, 1);
            if (number % TOGETHER == TOGETHER - 1) {
                draft.save();
                System.err.println(folder.path() + ": " + (number + 1));
            }
        }
    }

    static Node page(Node above, String name, int components) {
        Random random = new Random((above.path() + name).hashCode());
        Node page = above.add(name, "mgnl:page");
        page.set("mgnl:template", "site:pages/article");
        page.set("title", "Pagina " + name + " van " + above.name());
        Node main = page.add("main", "mgnl:area");
        List<String> numbers =
                IntStream.range(0, components).mapToObj(Integer::toString).toList();
        for (String number : numbers) {
            Node component = main.add(number, "mgnl:component");
            component.set("mgnl:template", "site:components/text");
            component.set("heading", "Onderdeel " + number);
            component.set("text", "<p>" + sentence(random) + "</p>");
        }
        return page;
    }

    private static String sentence(Random random) {
        return IntStream.range(0, WORDS)
                .mapToObj(word -> NaturalText.word(random))
                .collect(Collectors.joining(" ", "", "."));
    }
}

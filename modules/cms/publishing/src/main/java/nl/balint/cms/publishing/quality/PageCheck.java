package nl.balint.cms.publishing.quality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.publishing.quality.Finding.Kind;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Looks through the main part of a page as it was rendered for an editor: the marks in it say of which component each
 * element is.
 */
public final class PageCheck implements NodeVisitor {

    private static final Pattern MARK =
            Pattern.compile("cms:(page|area|component) .*?content=\"[a-z]+:([^\"]*)\".*", Pattern.DOTALL);
    private static final Pattern FILE =
            Pattern.compile("(?i).*\\.(jpe?g|png|gif|webp|svg|avif)|(img|dsc|foto|image)[-_ ]?\\d+");

    /** Words that say nothing about where a link leads (WCAG 2.2, 2.4.4). */
    private static final Set<String> VAGUE = Set.of(
            "klik",
            "klik hier",
            "hier",
            "lees meer",
            "lees verder",
            "meer",
            "meer lezen",
            "meer informatie",
            "link",
            "deze link",
            "verder",
            "bekijk",
            "download",
            "pagina",
            "deze pagina",
            "website",
            "site");

    private static final int HEADINGS = 6;

    private final Predicate<String> isThere;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<String> components = new ArrayDeque<>();
    private int level = 1;

    private PageCheck(String path, Predicate<String> isThere) {
        this.isThere = isThere;
        components.push(path);
    }

    /**
     * Everything that can be better.
     *
     * @param path of the page
     * @param isThere whether a path on this site leads to something
     */
    public static List<Finding> of(Document page, String path, Predicate<String> isThere) {
        PageCheck check = new PageCheck(path, isThere);
        for (Element main : page.select("main")) {
            NodeTraversor.traverse(check, main);
            check.read(main);
        }
        return List.copyOf(check.findings);
    }

    private void read(Element main) {
        StringBuilder text = new StringBuilder();
        main.select("p, li, dd").stream()
                .filter(element -> element.select("p, li, dd").size() == 1)
                .forEach(element -> text.append(element.text()).append('\n'));
        Readability.of(text.toString()).stream()
                .filter(score -> score < Readability.HARD)
                .forEach(score -> add(Kind.HARD_TO_READ, Integer.toString(score)));
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Comment comment) {
            follow(comment.getData().strip());
        } else if (node instanceof Element element) {
            look(element);
        }
    }

    private void follow(String mark) {
        Matcher opening = MARK.matcher(mark);
        if (opening.matches()) {
            components.push(opening.group(1).equals("component") ? opening.group(2) : components.element());
        } else if (mark.startsWith("/cms:") && components.size() > 1) {
            components.pop();
        }
    }

    private void look(Element element) {
        switch (element.normalName()) {
            case "a" -> link(element);
            case "img" -> picture(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "table" -> table(element);
            default -> {
                // Nothing is asked of the others.
            }
        }
    }

    private void link(Element link) {
        String href = link.attr("href");
        if (href.isEmpty()) {
            return;
        }
        String path = href.replaceFirst("[?#].*$", "");
        if (path.startsWith("/") && !path.startsWith("//") && !isThere.test(path)) {
            add(Kind.BROKEN_LINK, href);
        }
        String name = link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
        boolean isPicture = link.select("img[alt]").stream()
                .anyMatch(image -> !image.attr("alt").isBlank());
        boolean isDrawing = link.closest("svg, [aria-hidden=true]") != null;
        if (name.isBlank() && !isPicture && !isDrawing) {
            add(Kind.EMPTY_LINK, href);
        } else if (VAGUE.contains(name.strip().toLowerCase(Locale.ROOT).replaceAll("[.!…»>]+$", ""))) {
            add(Kind.VAGUE_LINK, name);
        }
    }

    private void picture(Element image) {
        boolean isHidden = image.attr("role").equals("presentation")
                || image.attr("aria-hidden").equals("true");
        if (!image.hasAttr("alt") && !isHidden) {
            add(Kind.NO_ALTERNATIVE, image.attr("src"));
        } else if (FILE.matcher(image.attr("alt").strip()).matches()) {
            add(Kind.FILE_AS_ALTERNATIVE, image.attr("alt"));
        }
    }

    private void heading(Element heading) {
        int own = heading.normalName().charAt(1) - '0';
        if (heading.text().isBlank()) {
            add(Kind.EMPTY_HEADING, "");
        } else if (own > level + 1 && own <= HEADINGS) {
            add(Kind.SKIPPED_HEADING, heading.text());
        }
        level = own;
    }

    private void table(Element table) {
        boolean isLayout = table.attr("role").equals("presentation");
        if (!isLayout && table.select("th").isEmpty()) {
            add(
                    Kind.NO_TABLE_HEAD,
                    table.text().substring(0, Math.min(60, table.text().length())));
        }
    }

    private void add(Kind kind, String text) {
        findings.add(new Finding(kind, text, components.element()));
    }
}

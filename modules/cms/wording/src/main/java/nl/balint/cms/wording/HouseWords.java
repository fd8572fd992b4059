package nl.balint.cms.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads the words out of the HTML of a mail or letter: what stands in the element of class {@code words}. */
final class HouseWords {

    private final List<String> blocks = new ArrayList<>();
    private String button = "";
    private String note = "";

    private HouseWords() {}

    /** The words, with placeholders for the marks; nothing when the frame is another. */
    static Optional<Words> read(String html, Marks marks) {
        Document page = Jsoup.parse(html);
        Element root = page.selectFirst(".words");
        if (root == null) {
            return Optional.empty();
        }
        HouseWords reader = new HouseWords();
        root.children().forEach(reader::block);
        return Optional.of(new Words(
                marks.read(page.title()),
                marks.read(page.select(".html-only").text()),
                marks.read(String.join("\n\n", reader.blocks)),
                marks.read(reader.button),
                marks.read(reader.note)));
    }

    /** Where the button leads; empty when there is none. */
    static String buttonAddress(String html) {
        return Jsoup.parse(html).select(".words a.button").attr("href");
    }

    /** All that is said: the subject, the words, the addresses; to compare two of them. */
    static List<String> said(String html) {
        Document page = Jsoup.parse(html);
        List<String> said = new ArrayList<>();
        said.add(page.title());
        said.add(page.select(".html-only").text());
        said.add(page.select(".words").text());
        said.addAll(page.select(".words a[href^=http]").eachAttr("href"));
        return said;
    }

    private void block(Element element) {
        if (!element.select("a.button").isEmpty()) {
            button = element.text();
        } else if (element.hasClass("note")) {
            note = inline(element);
        } else if (element.nameIs("ul")) {
            blocks.add(String.join(
                    "\n",
                    element.children().stream().map(item -> "- " + inline(item)).toList()));
        } else {
            blocks.add((element.nameIs("h2") ? "## " : "") + inline(element));
        }
    }

    private static String inline(Element parent) {
        StringBuilder words = new StringBuilder();
        parent.childNodes().forEach(node -> words.append(inline(node)));
        return words.toString()
                .replaceAll("[ \t]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .strip();
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return text.text();
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "strong" -> "**" + inline(element) + "**";
            case "a" -> link(element);
            default -> inline(element);
        };
    }

    private static String link(Element link) {
        String address = link.attr("href");
        return address.startsWith("mailto:") ? inline(link) : "[" + inline(link) + "](" + address + ")";
    }
}

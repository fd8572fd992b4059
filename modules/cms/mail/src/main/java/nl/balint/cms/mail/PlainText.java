package nl.balint.cms.mail;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text part of a mail, read from its HTML part, so that both always say the same: a link with its address behind
 * it, an item with a dash before it. What has the class {@code html-only} is left out.
 */
final class PlainText {

    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "ul", "ol", "table", "div", "hr", "dl");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd");

    private final StringBuilder out = new StringBuilder();

    private PlainText() {}

    static String of(Element body) {
        PlainText text = new PlainText();
        text.children(body);
        return text.out.toString().strip() + "\n";
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                words(words.text());
            } else if (node instanceof Element element && !element.hasClass("html-only")) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        if (PARAGRAPHS.contains(name)) {
            breakTo(2);
        } else if (LINES.contains(name)) {
            breakTo(1);
        }
        switch (name) {
            case "li" -> words("- ");
            case "hr" -> out.append("--");
            default -> {}
        }
        children(element);
        if (name.equals("a")) {
            address(element);
        } else if (PARAGRAPHS.contains(name)) {
            breakTo(2);
        }
    }

    private void address(Element link) {
        String address = link.attr("href");
        if (address.startsWith("http") && !link.text().equals(address)) {
            out.append(link.hasClass("button") ? ":\n" : " ").append(address);
        }
    }

    private void words(String words) {
        boolean atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        String text = words.replaceAll("\\s+", " ");
        out.append(atStart ? text.stripLeading() : text);
    }

    /** Ends the line; with two, leaves one empty line. */
    private void breakTo(int lines) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (out.isEmpty()) {
            return;
        }
        int there = 0;
        while (there < out.length() && out.charAt(out.length() - 1 - there) == '\n') {
            there++;
        }
        out.append("\n".repeat(Math.max(0, lines - there)));
    }
}

package nl.balint.cms.rendering.internal.functions;

import java.util.List;
import java.util.regex.Matcher;
import nl.balint.cms.rendering.internal.text.Escaping;
import org.jsoup.Jsoup;

/** The words around a find, as HTML in which the finds are strong and nothing else is HTML. */
final class Excerpt {

    private static final int BEFORE = 60;
    private static final int LENGTH = 150;

    private Excerpt() {}

    /** Of the first of these texts with a find in it, and those after it. */
    static String of(List<String> texts, TextQuery query) {
        var words = query.words();
        for (var at = 0; at < texts.size(); at++) {
            var find = words.matcher(plain(texts.get(at)));
            if (find.find()) {
                var plain = plain(String.join(" ", texts.subList(at, texts.size())));
                var start = wordStart(plain, find.start());
                var cut = start > 0 || at > 0;
                var end = Math.min(plain.length(), start + LENGTH);
                return html((cut ? "... " : "") + marked(words.matcher(plain.substring(start, end))));
            }
        }
        return html("");
    }

    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private static int wordStart(String text, int find) {
        var from = Math.max(0, find - BEFORE);
        return from == 0 ? 0 : text.indexOf(' ', from) + 1;
    }

    private static String marked(Matcher finds) {
        var marked = new StringBuilder();
        var text = new StringBuilder();
        while (finds.find()) {
            finds.appendReplacement(text, "");
            marked.append(Escaping.escape(text.toString()))
                    .append("<strong>")
                    .append(Escaping.escape(finds.group()))
                    .append("</strong>");
            text.setLength(0);
        }
        finds.appendTail(text);
        return marked.append(Escaping.escape(text.toString())).toString();
    }

    private static String html(String text) {
        return "<div class=\"excerpt\"><span class=\"excerpt-fragment\">" + text + "</span></div>";
    }
}

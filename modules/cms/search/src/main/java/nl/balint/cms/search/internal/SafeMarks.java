package nl.balint.cms.search.internal;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Writes passages as HTML in which {@code <mark>} is the only element: all text is escaped, whatever it was before. */
public final class SafeMarks extends PassageFormatter {

    private static final String OPEN = "<mark>";
    private static final String CLOSE = "</mark>";
    private static final String BETWEEN = " … ";
    private static final String BETWEEN_LINES = " · ";
    private static final int LONGEST = 320;
    private static final int BEFORE_FIRST_MARK = 120;

    private final int longest;

    private SafeMarks(int longest) {
        this.longest = longest;
    }

    /** For a title: all of it, however long. */
    public static SafeMarks whole() {
        return new SafeMarks(Integer.MAX_VALUE);
    }

    /** For an excerpt: an endless sentence is cut around its first mark. */
    public static SafeMarks excerpt() {
        return new SafeMarks(LONGEST);
    }

    public static boolean hasMarks(String html) {
        return html.contains(OPEN);
    }

    @Override
    public String format(Passage[] passages, String content) {
        StringBuilder html = new StringBuilder();
        int read = 0;
        int shown = 0;
        for (Passage passage : passages) {
            int start = start(passage, content);
            int end = end(passage, start, content);
            Range range = trimmed(content, start, end);
            if (start > read) {
                html.append(html.isEmpty() ? "… " : BETWEEN);
            } else {
                append(html, content, shown, range.start());
            }
            write(html, passage, content, range);
            read = end;
            shown = range.end();
        }
        if (read < passages[passages.length - 1].getEndOffset()) {
            html.append(" …");
        }
        return html.toString();
    }

    private static Range trimmed(String content, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isSpace(content.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(content.charAt(to - 1))) {
            to--;
        }
        return new Range(from, to);
    }

    private static boolean isSpace(char character) {
        return character == PlainText.PARAGRAPH || Character.isWhitespace(character);
    }

    private int start(Passage passage, String content) {
        int start = passage.getStartOffset();
        if (passage.getEndOffset() - start <= longest || passage.getNumMatches() == 0) {
            return start;
        }
        int near = passage.getMatchStarts()[0] - BEFORE_FIRST_MARK;
        if (near <= start) {
            return start;
        }
        int space = content.indexOf(' ', near);
        return space < 0 || space >= passage.getMatchStarts()[0] ? passage.getMatchStarts()[0] : space + 1;
    }

    private int end(Passage passage, int start, String content) {
        if (passage.getEndOffset() - start <= longest) {
            return passage.getEndOffset();
        }
        int space = content.lastIndexOf(' ', start + longest);
        int end = space > start ? space : start + longest;
        return Character.isLowSurrogate(content.charAt(end)) ? end - 1 : end;
    }

    private static void write(StringBuilder html, Passage passage, String content, Range range) {
        int done = range.start();
        for (int match = 0; match < passage.getNumMatches(); match++) {
            int start = Math.max(done, passage.getMatchStarts()[match]);
            int end = Math.min(passage.getMatchEnds()[match], range.end());
            if (end > start) { // else within the last mark: a compound has several words at one place
                append(html, content, done, start);
                html.append(OPEN);
                append(html, content, start, end);
                html.append(CLOSE);
                done = end;
            }
        }
        append(html, content, done, range.end());
    }

    private static void append(StringBuilder html, String text, int start, int end) {
        for (int index = start; index < end; index++) {
            char character = text.charAt(index);
            switch (character) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case PlainText.PARAGRAPH ->
                    html.append(index == 0 || isEnd(text.charAt(index - 1)) ? " " : BETWEEN_LINES);
                default -> html.append(character);
            }
        }
    }

    private static boolean isEnd(char character) {
        return ".!?:;…".indexOf(character) >= 0;
    }

    private record Range(int start, int end) {}
}

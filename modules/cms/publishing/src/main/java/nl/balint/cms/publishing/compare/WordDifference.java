package nl.balint.cms.publishing.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.balint.cms.publishing.compare.Span.Kind;

/** Compares two texts word by word. */
final class WordDifference {

    /** Words and what stands between them; a sign of punctuation is a word of its own. */
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    /** Beyond so many words the texts are told apart as a whole, for comparing grows with the square. */
    private static final int MOST = 20_000;

    private WordDifference() {}

    static List<Span> of(String before, String after) {
        List<String> old = words(before);
        List<String> young = words(after);
        if (old.size() + young.size() > MOST) {
            return List.of(new Span(Kind.GONE, before), new Span(Kind.ADDED, after));
        }
        List<Span> spans = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young, true).getDeltas()) {
            List<String> gone = delta.getSource().getLines();
            List<String> added = delta.getTarget().getLines();
            switch (delta.getType()) {
                case EQUAL -> add(spans, Kind.SAME, gone);
                case DELETE -> add(spans, Kind.GONE, gone);
                case INSERT -> add(spans, Kind.ADDED, added);
                case CHANGE -> {
                    add(spans, Kind.GONE, gone);
                    add(spans, Kind.ADDED, added);
                }
            }
        }
        return List.copyOf(spans);
    }

    private static void add(List<Span> spans, Kind kind, List<String> words) {
        spans.add(new Span(kind, String.join("", words)));
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }
}

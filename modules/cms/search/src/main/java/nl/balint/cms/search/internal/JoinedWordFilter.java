package nl.balint.cms.search.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Makes one word of a word with a hyphen or an apostrophe, and puts its parts beside it: {@code huisarts-begeleider} is
 * huisartsbegeleider, huisarts and begeleider; {@code 's-Hertogenbosch} is shertogenbosch and hertogenbosch.
 */
final class JoinedWordFilter extends TokenFilter {

    /** The type of a token that is a part of the joined word before it. */
    static final String PART = "part";

    private static final Pattern JOINTS = Pattern.compile("[·']");

    private final Deque<String> waiting = new ArrayDeque<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private State joined = captureState();

    JoinedWordFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        String part = waiting.poll();
        if (part != null) {
            restoreState(joined);
            term.setEmpty().append(part);
            step.setPositionIncrement(0);
            type.setType(PART);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (hasJoint()) {
            take(term.toString());
        }
        return true;
    }

    private void take(String word) {
        String[] parts = JOINTS.split(word, -1);
        if (parts.length == 2 && parts[1].equals("s")) {
            term.setEmpty().append(parts[0]); // foto's is foto, Jan's is Jan
            return;
        }
        term.setEmpty().append(JOINTS.matcher(word).replaceAll(""));
        joined = captureState();
        for (String part : parts) {
            if (part.length() > 1) {
                waiting.add(part);
            }
        }
    }

    private boolean hasJoint() {
        for (int index = 0; index < term.length(); index++) {
            char character = term.charAt(index);
            if (character == WrittenSigns.JOINED || character == '\'') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}

package nl.balint.cms.search.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts the words inside a compound beside it, at the same place: a hit in one marks the whole word. */
final class CompoundFilter extends TokenFilter {

    private final CompoundWords compounds;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private State compound = captureState();

    CompoundFilter(TokenStream input, CompoundWords compounds) {
        super(input);
        this.compounds = compounds;
    }

    @Override
    public boolean incrementToken() throws IOException {
        String part = waiting.poll();
        if (part != null) {
            restoreState(compound);
            term.setEmpty().append(part);
            step.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        Set<String> inside = compounds.inside(term);
        if (!inside.isEmpty()) {
            waiting.addAll(inside);
            compound = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}

package nl.balint.cms.search.internal;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;

/**
 * Where sentences begin: at each paragraph, and after a full stop that no small letter follows. It looks only around
 * the place asked about, never further than a long sentence, so that a text without full stops costs no more than
 * another.
 */
final class Sentences extends BreakIterator {

    private static final int LONGEST = 500;
    private static final String ENDS = ".!?…";
    private static final String BEHIND_END = "\"'”’»)]";

    private CharacterIterator text = new StringCharacterIterator("");

    @Override
    public void setText(CharacterIterator newText) {
        text = newText;
        text.first();
    }

    @Override
    public CharacterIterator getText() {
        return text;
    }

    @Override
    public int current() {
        return text.getIndex();
    }

    @Override
    public int first() {
        return goTo(text.getBeginIndex());
    }

    @Override
    public int last() {
        return goTo(text.getEndIndex());
    }

    @Override
    public int next() {
        return following(text.getIndex());
    }

    @Override
    public int previous() {
        return preceding(text.getIndex());
    }

    @Override
    public int next(int count) {
        int place = text.getIndex();
        for (int step = 0; step < Math.abs(count) && place != DONE; step++) {
            place = count > 0 ? next() : previous();
        }
        return place;
    }

    @Override
    public int following(int offset) {
        if (offset >= text.getEndIndex()) {
            last();
            return DONE;
        }
        int end = (int) Math.min(text.getEndIndex(), (long) offset + LONGEST);
        int place = offset + 1;
        while (place < end && !isBegin(place)) {
            place++;
        }
        return goTo(Math.min(place, end));
    }

    @Override
    public int preceding(int offset) {
        if (offset <= text.getBeginIndex()) {
            first();
            return DONE;
        }
        int begin = Math.max(text.getBeginIndex(), offset - LONGEST);
        int place = offset - 1;
        while (place > begin && !isBegin(place)) {
            place--;
        }
        return goTo(Math.max(place, begin));
    }

    private int goTo(int place) {
        text.setIndex(place);
        return place;
    }

    private boolean isBegin(int place) {
        char first = text.setIndex(place);
        if (isSpace(first)) {
            return false;
        }
        int before = place - 1;
        boolean isParagraph = false;
        while (before >= text.getBeginIndex() && isSpace(text.setIndex(before))) {
            isParagraph = isParagraph || text.current() == PlainText.PARAGRAPH;
            before--;
        }
        if (before == place - 1) {
            return false;
        }
        return isParagraph || (!Character.isLowerCase(first) && isEnd(before));
    }

    private boolean isEnd(int place) {
        int end = place;
        while (end >= text.getBeginIndex() && BEHIND_END.indexOf(text.setIndex(end)) >= 0) {
            end--;
        }
        return end >= text.getBeginIndex() && ENDS.indexOf(text.setIndex(end)) >= 0;
    }

    private static boolean isSpace(char character) {
        return character == PlainText.PARAGRAPH || Character.isWhitespace(character);
    }
}

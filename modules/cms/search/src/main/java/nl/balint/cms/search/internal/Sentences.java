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

    private String text = "";
    private int place;

    @Override
    public void setText(String newText) {
        text = newText;
        place = 0;
    }

    @Override
    public void setText(CharacterIterator newText) {
        StringBuilder read = new StringBuilder();
        for (char next = newText.first(); next != CharacterIterator.DONE; next = newText.next()) {
            read.append(next);
        }
        setText(read.toString());
    }

    @Override
    public CharacterIterator getText() {
        return new StringCharacterIterator(text, place);
    }

    @Override
    public int current() {
        return place;
    }

    @Override
    public int first() {
        return goTo(0);
    }

    @Override
    public int last() {
        return goTo(text.length());
    }

    @Override
    public int next() {
        return following(place);
    }

    @Override
    public int previous() {
        return preceding(place);
    }

    @Override
    public int next(int count) {
        int reached = place;
        for (int step = 0; step < Math.abs(count) && reached != DONE; step++) {
            reached = count > 0 ? next() : previous();
        }
        return reached;
    }

    @Override
    public int following(int offset) {
        if (offset >= text.length()) {
            last();
            return DONE;
        }
        int end = (int) Math.min(text.length(), (long) offset + LONGEST);
        int next = offset + 1;
        while (next < end && !isBegin(next)) {
            next++;
        }
        return goTo(Math.min(next, end));
    }

    @Override
    public int preceding(int offset) {
        if (offset <= 0) {
            first();
            return DONE;
        }
        int begin = Math.max(0, offset - LONGEST);
        int previous = offset - 1;
        while (previous > begin && !isBegin(previous)) {
            previous--;
        }
        return goTo(Math.max(previous, begin));
    }

    private int goTo(int reached) {
        place = reached;
        return reached;
    }

    private boolean isBegin(int at) {
        if (at == 0 || !isSpace(text.charAt(at - 1)) || isSpace(text.charAt(at))) {
            return false;
        }
        int before = at - 1;
        boolean isParagraph = false;
        while (before >= 0 && isSpace(text.charAt(before))) {
            isParagraph = isParagraph || text.charAt(before) == PlainText.PARAGRAPH;
            before--;
        }
        return isParagraph || (!Character.isLowerCase(text.charAt(at)) && isEnd(before));
    }

    private boolean isEnd(int at) {
        int end = at;
        while (end >= 0 && BEHIND_END.indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end >= 0 && ENDS.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean isSpace(char character) {
        return character == PlainText.PARAGRAPH || Character.isWhitespace(character);
    }
}

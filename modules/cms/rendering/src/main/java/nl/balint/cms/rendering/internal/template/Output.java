package nl.balint.cms.rendering.internal.template;

import java.io.Writer;

/** What has been rendered so far; can be cut back to a mark, so that a failed component leaves nothing behind. */
public final class Output extends Writer {

    private static final int USUAL_PAGE = 32 * 1024;

    private final StringBuilder text;
    private final Budget budget;

    public Output(Budget budget) {
        this(budget, USUAL_PAGE);
    }

    private Output(Budget budget, int capacity) {
        this.budget = budget;
        this.text = new StringBuilder(capacity);
    }

    /** An output beside this one on the same budget, for a part whose text is captured. */
    public Output beside() {
        return new Output(budget, 1024);
    }

    public int mark() {
        return text.length();
    }

    public void cutTo(int mark) {
        text.setLength(mark);
    }

    @Override
    public void write(int character) {
        text.append((char) character);
        budget.checkSize(text.length());
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        text.append(characters, offset, length);
        budget.checkSize(text.length());
    }

    @Override
    public void write(String string) {
        text.append(string);
        budget.checkSize(text.length());
    }

    @Override
    public void write(String string, int offset, int length) {
        text.append(string, offset, offset + length);
        budget.checkSize(text.length());
    }

    @Override
    public void flush() {
        // Everything stays in memory until the page is whole.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package nl.balint.cms.definitions;

/** A text that lets itself be read only so often: a pattern that would try for ever on a hostile text gives up. */
public final class PatientText implements CharSequence {

    private static final int MOST_READS = 200_000;

    private final String text;
    private int reads;

    public PatientText(String text) {
        this.text = text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (++reads > MOST_READS) {
            throw new OutOfPatience();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The pattern took too many steps. */
    public static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfPatience() {
            super("a pattern took more than " + MOST_READS + " steps", null, false, false);
        }
    }
}

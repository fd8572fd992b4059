package nl.balint.portal.documents.plugs;

/**
 * The text of a file.
 *
 * @param text paragraphs on lines of their own; bounded, may be cut off
 * @param failure why there is none, as a word for the log; empty when all went well
 */
public record ExtractedText(String text, String failure) {

    public static ExtractedText of(String text) {
        return new ExtractedText(text, "");
    }

    public static ExtractedText failed(String reason) {
        return new ExtractedText("", reason);
    }

    public boolean isFailed() {
        return !failure.isEmpty();
    }
}

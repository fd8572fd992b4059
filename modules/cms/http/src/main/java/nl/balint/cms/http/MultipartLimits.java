package nl.balint.cms.http;

/**
 * How much one form with files may bring; more is 413.
 *
 * @param parts fields and files together
 * @param fileBytes the largest file
 * @param totalBytes the whole body
 */
public record MultipartLimits(int parts, long fileBytes, long totalBytes) {

    public MultipartLimits {
        if (parts < 1 || fileBytes < 1 || totalBytes < fileBytes) {
            throw new IllegalArgumentException("Expected room for at least one part and one whole file");
        }
    }
}

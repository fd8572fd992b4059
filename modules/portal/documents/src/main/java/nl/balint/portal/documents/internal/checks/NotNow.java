package nl.balint.portal.documents.internal.checks;

/** A file cannot be judged at this moment. Caught by {@link UploadChecks}, which lets it wait. */
final class NotNow extends RuntimeException {

    private final String key;

    NotNow(String key) {
        super(key, null, false, false);
        this.key = key;
    }

    String key() {
        return key;
    }
}

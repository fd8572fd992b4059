package nl.balint.portal.documents;

import java.io.IOException;
import java.util.Locale;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/** Knows a full disk when it meets one. */
final class DiskFull {

    private DiskFull() {}

    /** What to throw on: for a full disk 507, for anything else the failure itself. */
    static RuntimeException told(RuntimeException failure) {
        return is(failure) ? failure(failure) : failure;
    }

    static RuntimeException told(IOException failure) {
        return is(failure) ? failure(failure) : new java.io.UncheckedIOException(failure);
    }

    private static RequestFailure failure(Throwable cause) {
        return new RequestFailure(Reason.STORAGE_FULL, "documents.disk-full").causedBy(cause);
    }

    private static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}

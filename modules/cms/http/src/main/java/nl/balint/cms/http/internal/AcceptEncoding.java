package nl.balint.cms.http.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the Accept-Encoding field, as far as gzip is concerned. */
public final class AcceptEncoding {

    private AcceptEncoding() {}

    /** Whether the visitor takes gzip; {@code null} is a request without the field. */
    public static boolean takesGzip(@Nullable String field) {
        if (field == null) {
            return false;
        }
        if (field.startsWith("gzip,") && field.indexOf(';') < 0) {
            return true;
        }
        boolean any = false;
        for (String part : field.toLowerCase(Locale.ROOT).split(",", 32)) {
            String[] pieces = part.split(";", 2);
            String coding = pieces[0].strip();
            boolean wanted = pieces.length < 2 || !pieces[1].replace(" ", "").matches("q=0(\\.0{0,3})?");
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                return wanted;
            }
            any |= coding.equals("*") && wanted;
        }
        return any;
    }
}

package nl.balint.cms.http;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What a browser keeps for this site. No script reads it, and other sites do not make a browser send it along with a
 * change.
 *
 * @param age how long it is kept; {@link #UNTIL_CLOSED} as long as the browser is open
 * @param secure whether it is sent over https only; on a site with https, and by a name that begins with
 *     {@code __Host-}, it always is
 */
public record Cookie(String name, String value, Duration age, boolean secure) {

    public static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]{0,3000}");

    public Cookie {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a cookie: " + name);
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a value for the cookie " + name);
        }
        secure = secure || name.startsWith("__Host-") || name.startsWith("__Secure-");
    }

    /** Kept as long as the browser is open. */
    public static Cookie of(String name, String value) {
        return new Cookie(name, value, UNTIL_CLOSED, false);
    }

    /** Makes the browser forget it. */
    public static Cookie deleted(String name) {
        return new Cookie(name, "", Duration.ZERO, false);
    }

    public Cookie secure(boolean changed) {
        return new Cookie(name, value, age, changed);
    }

    public Cookie keptFor(Duration changed) {
        return new Cookie(name, value, changed, secure);
    }

    /** The value of the header field Set-Cookie. */
    String field() {
        return name
                + "="
                + value
                + "; Path=/"
                + (age.isNegative() ? "" : "; Max-Age=" + age.toSeconds())
                + (secure ? "; Secure" : "")
                + "; HttpOnly; SameSite=Lax";
    }

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return "Cookie " + name;
    }
}

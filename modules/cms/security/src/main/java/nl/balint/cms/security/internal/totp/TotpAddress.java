package nl.balint.cms.security.internal.totp;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator app must know of an account, as an address and as a picture of it.
 *
 * @param issuer who asks for the codes, as the app shows it
 * @param account whose codes they are, as the app shows it
 * @param secret the seed in Base32
 */
public record TotpAddress(String issuer, String account, String secret) {

    private static final int QUIET_ZONE = 4;

    public String uri() {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
    }

    /** The side of the picture in modules, its quiet zone included. */
    public int size() {
        return picture().size + 2 * QUIET_ZONE;
    }

    /** The dark modules as the path of an SVG whose view box is {@link #size} by {@link #size}. */
    public String path() {
        QrCode code = picture();
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append('M')
                            .append(column + QUIET_ZONE)
                            .append(' ')
                            .append(row + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** Without the secret, for it has no place in a log. */
    @Override
    public String toString() {
        return "TotpAddress of " + issuer;
    }

    private QrCode picture() {
        return QrCode.encodeText(uri(), QrCode.Ecc.MEDIUM);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

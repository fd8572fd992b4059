package nl.balint.cms.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The header fields that protect visitors; they stand on every answer, also on a 304 and on a refusal. */
final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";
    static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** The policy before and after its nonce. */
    static final String POLICY_START = "default-src 'none'; script-src 'self' 'nonce-";

    static final String POLICY_END = "'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "media-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
            + "frame-ancestors 'none'";

    private final Map<String, String> fixed = new LinkedHashMap<>();

    SecurityHeaders(boolean secure) {
        fixed.put("X-Content-Type-Options", "nosniff");
        fixed.put("Referrer-Policy", "same-origin");
        fixed.put("Cross-Origin-Opener-Policy", "same-origin");
        fixed.put("Cross-Origin-Resource-Policy", "same-origin");
        // Everything off, but passkeys.
        fixed.put(
                "Permissions-Policy",
                "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), "
                        + "encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), "
                        + "idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), "
                        + "picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), web-share=(), "
                        + "xr-spatial-tracking=(), publickey-credentials-create=(self), "
                        + "publickey-credentials-get=(self)");
        if (secure) {
            fixed.put("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    /** All but the policy, which has a nonce of its own each time. */
    Map<String, String> fixed() {
        return fixed;
    }

    /**
     * For a page of a project made elsewhere: its own scripts and styles, and pictures and parts of others
     * (docs/decisions/0127). Any other script still does not run.
     */
    static String policyOf(OwnSources own) {
        String elsewhere = " 'self' data: https:";
        return "default-src 'none'; script-src 'self'" + spaced(own.scripts()) + "; style-src 'self' 'unsafe-inline'"
                + spaced(own.styles()) + "; img-src" + elsewhere + "; font-src" + elsewhere
                + "; connect-src 'self' https:; media-src" + elsewhere + "; frame-src 'self' https:; "
                + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    }

    private static String spaced(List<String> sources) {
        return sources.isEmpty() ? "" : " " + String.join(" ", sources);
    }

    /** The same for a page that may stand in a frame of one of our own pages. */
    static String inFrame(String policy) {
        return policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
    }

    static String policy(String nonce) {
        return POLICY_START + nonce + POLICY_END;
    }
}

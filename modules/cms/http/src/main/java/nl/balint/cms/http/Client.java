package nl.balint.cms.http;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is at the other end: the nearest address that is not one of our own proxies. */
final class Client {

    private Client() {}

    /** The address; what X-Forwarded-For says counts only as far as proxies of ours wrote it. */
    static String address(String connected, @Nullable String forwardedFor, Set<String> proxies) {
        if (forwardedFor == null || !proxies.contains(connected)) {
            return connected;
        }
        String[] hops = forwardedFor.split(",", 64);
        for (int at = hops.length - 1; at >= 0; at--) {
            String hop = hops[at].strip();
            if (!hop.matches("[0-9A-Fa-f.:]{2,45}")) {
                return connected;
            }
            if (!proxies.contains(hop)) {
                return hop;
            }
        }
        return connected;
    }

    /** The address without its last part, so that a log names a neighbourhood and no person. */
    static String truncated(String address) {
        if (address.contains(":")) {
            String[] groups = address.split("::", 2)[0].split(":", -1);
            return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, 3))) + "::";
        }
        int dot = address.lastIndexOf('.');
        return dot < 0 ? "-" : address.substring(0, dot) + ".0";
    }
}

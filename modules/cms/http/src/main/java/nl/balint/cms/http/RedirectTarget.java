package nl.balint.cms.http;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a redirect may lead: a local path, or a whole http(s) address. Nothing that a browser reads otherwise. */
final class RedirectTarget {

    private RedirectTarget() {}

    static String checked(String address) {
        try {
            URI uri = new URI(address);
            boolean local = address.startsWith("/") && !address.startsWith("//") && uri.getScheme() == null;
            boolean whole = (address.startsWith("https://") || address.startsWith("http://")) && uri.getHost() != null;
            boolean plain = address.chars().allMatch(character -> character > ' ' && character < 127);
            if ((local || whole) && plain && uri.getUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("Expected an address to redirect to, not " + address, malformed);
        }
        throw new IllegalArgumentException("Expected a local path or a whole address, not " + address);
    }
}

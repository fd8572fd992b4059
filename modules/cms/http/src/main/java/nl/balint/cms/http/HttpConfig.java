package nl.balint.cms.http;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens and whom it believes.
 *
 * @param address the network address to listen on, for instance {@code 127.0.0.1} or {@code 0.0.0.0}
 * @param port 0 takes a free one
 * @param baseUrl the address of the site as visitors know it; with https browsers are told to stay with it
 * @param hosts the names under which the site answers, without port; any other name is 421
 * @param proxies the addresses of the proxies whose X-Forwarded-For is believed
 * @param https when the server speaks it itself; null for plain http, behind a proxy or on one machine
 */
public record HttpConfig(
        String address,
        int port,
        URI baseUrl,
        Set<String> hosts,
        Set<String> proxies,
        Limits limits,
        @Nullable Https https) {

    public static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    public HttpConfig {
        hosts = Set.copyOf(hosts);
        proxies = Set.copyOf(proxies);
        if (baseUrl.getHost() == null) {
            throw new IllegalArgumentException("Expected a whole address such as https://example.nl, not " + baseUrl);
        }
    }

    /** For one machine: development and tests. */
    public static HttpConfig local(int port) {
        URI baseUrl = URI.create("http://localhost" + (port == 0 ? "" : ":" + port));
        return new HttpConfig("127.0.0.1", port, baseUrl, LOCAL_HOSTS, Set.of(), Limits.STANDARD, null);
    }

    public HttpConfig withLimits(Limits changed) {
        return new HttpConfig(address, port, baseUrl, hosts, proxies, changed, https);
    }

    public HttpConfig withBaseUrl(URI changed) {
        return new HttpConfig(address, port, changed, hosts, proxies, limits, https);
    }

    public HttpConfig withProxies(Set<String> changed) {
        return new HttpConfig(address, port, baseUrl, hosts, changed, limits, https);
    }

    public HttpConfig withHttps(@Nullable Https changed) {
        return new HttpConfig(address, port, baseUrl, hosts, proxies, limits, changed);
    }

    /** Whether visitors come over https. */
    public boolean isSecure() {
        return "https".equals(baseUrl.getScheme());
    }
}

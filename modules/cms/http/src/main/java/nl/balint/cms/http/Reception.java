package nl.balint.cms.http;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpURI;
import org.jspecify.annotations.Nullable;

/** Reads who asks what, once for all layers, and says which requests go no further. */
final class Reception {

    private static final List<String> ALLOWED = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** {@code OPTIONS *} asks about no page at all. */
    private static final String OF_THE_SERVER = "*";

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final HttpConfig config;

    Reception(HttpConfig config) {
        this.config = config;
    }

    Arrival receive(org.eclipse.jetty.server.Request request, String id, Nonce nonce) {
        HttpURI uri = request.getHttpURI();
        @Nullable RequestFailure failure = null;
        RequestPath path = RequestPath.ROOT;
        Method method = Method.find(request.getMethod()).orElse(Method.GET);
        try {
            checkHost(uri);
            checkMethod(request.getMethod(), uri);
            path = checkedPath(uri);
            checkOrigin(method, request);
            checkSlash(path, uri);
        } catch (RequestFailure refused) {
            failure = refused;
        }
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        RequestHead head = new RequestHead(method, path, query, headers(request), remote(request), id);
        RequestBody body = new RequestBody(() -> bodyOf(request), config.limits());
        return new Arrival(Request.of(head, body, nonce), failure);
    }

    private void checkHost(HttpURI uri) {
        String host = uri.getHost();
        if (host == null || !config.hosts().contains(host)) {
            throw new RequestFailure(Reason.MISDIRECTED, "http.host");
        }
    }

    private static void checkMethod(String method, HttpURI uri) {
        if (!ALLOWED.contains(method) || (method.equals("OPTIONS") && OF_THE_SERVER.equals(uri.getPath()))) {
            // After a CONNECT the rest of the connection would be anything but HTTP.
            throw new RequestFailure(Reason.METHOD_NOT_ALLOWED, "http.method")
                    .withHeader("Allow", String.join(", ", ALLOWED))
                    .withHeader("Connection", "close");
        }
    }

    private RequestPath checkedPath(HttpURI uri) {
        if (uri.getPathQuery() != null
                && uri.getPathQuery().length() > config.limits().addressBytes()) {
            throw new RequestFailure(Reason.ADDRESS_TOO_LONG, "http.address.long");
        }
        boolean ours = HttpScheme.HTTP.is(uri.getScheme()) || HttpScheme.HTTPS.is(uri.getScheme());
        if (!ours || uri.getUser() != null || uri.getPath() == null || uri.getFragment() != null) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.path");
        }
        return RequestPath.parse(uri.getPath()).orElseThrow(() -> new RequestFailure(Reason.BAD_REQUEST, "http.path"));
    }

    /** A change must come from our own pages: the browser says so itself, or names the page's origin. */
    private void checkOrigin(Method method, org.eclipse.jetty.server.Request request) {
        if (method.isSafe()) {
            return;
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get("Origin");
        boolean own = site == null ? origin != null && isOwn(origin, request) : OWN_SITES.contains(site);
        if (!own) {
            throw new RequestFailure(Reason.FORBIDDEN, "http.origin");
        }
    }

    private boolean isOwn(String origin, org.eclipse.jetty.server.Request request) {
        if (config.isSecure()) {
            return origin.equals(originOf(config));
        }
        return origin.equals("http://" + request.getHeaders().get(HttpHeader.HOST));
    }

    private static String originOf(HttpConfig config) {
        String port =
                config.baseUrl().getPort() < 0 ? "" : ":" + config.baseUrl().getPort();
        return "https://" + config.baseUrl().getHost() + port;
    }

    /** One address per page: {@code /kosten/} leads to {@code /kosten}. */
    private static void checkSlash(RequestPath path, HttpURI uri) {
        if (path.endsWithSlash()) {
            String without = path.encoded().substring(0, path.encoded().length() - 1);
            throw new RequestFailure(Reason.MOVED, "http.moved")
                    .withHeader("Location", uri.getQuery() == null ? without : without + "?" + uri.getQuery());
        }
    }

    private static RequestHeaders headers(org.eclipse.jetty.server.Request request) {
        RequestHeaders headers = new RequestHeaders();
        for (HttpField field : request.getHeaders()) {
            headers.add(field.getName(), field.getValue() == null ? "" : field.getValue());
        }
        return headers;
    }

    private String remote(org.eclipse.jetty.server.Request request) {
        String connected = org.eclipse.jetty.server.Request.getRemoteAddr(request);
        String forwarded = request.getHeaders().get(HttpHeader.X_FORWARDED_FOR);
        return Client.address(connected, forwarded, config.proxies());
    }

    private static InputStream bodyOf(org.eclipse.jetty.server.Request request) {
        return org.eclipse.jetty.server.Request.asInputStream(request);
    }
}

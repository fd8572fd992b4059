package nl.balint.cms.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A small site on a real port, and a visitor to it. */
final class Site implements AfterAllCallback {

    private final HttpServer server;

    private Site(HttpServer server) {
        this.server = server;
    }

    static Site of(Route... routes) {
        return of(HttpConfig.local(0), ReadyAnswers.NONE, FailurePage.PLAIN, routes);
    }

    static Site of(HttpConfig config, ReadyAnswers ready, FailurePage failurePage, Route... routes) {
        return new Site(HttpServer.start(config, List.of(() -> List.of(routes)), ready, failurePage, Gate.OPEN));
    }

    static Site behind(Gate gate, Route... routes) {
        return new Site(HttpServer.start(
                HttpConfig.local(0), List.of(() -> List.of(routes)), ReadyAnswers.NONE, FailurePage.PLAIN, gate));
    }

    int port() {
        return server.port();
    }

    void stop() {
        server.stop();
    }

    HttpResponse<String> get(String target, String... headers) {
        return send("GET", target, "", headers);
    }

    HttpResponse<String> send(String method, String target, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + target))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return newVisitor().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Someone new each time: a connection that was kept may have been closed by the server in the meantime. */
    private static HttpClient newVisitor() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Sends octets as they are and gives back all that comes, until the server closes. */
    String raw(String octets) {
        return RawVisitor.ask(port(), octets);
    }

    /** A GET for a target that no decent client would send. */
    String rawGet(String target) {
        return raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.close();
    }
}

package nl.balint.cms.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * Beside a server that speaks https: leads who comes over plain http to the same place over https, and shows what a
 * client of ACME laid ready to prove that this is the machine of that name. Nothing else is answered.
 */
final class PlainDoor extends Handler.Abstract {

    private static final Pattern CHALLENGE = Pattern.compile("/\\.well-known/acme-challenge/([A-Za-z0-9_-]{1,200})");

    private final HttpConfig config;
    private final Path challenges;
    private final AnswerHeaders headers;

    private PlainDoor(HttpConfig config, Path challenges, AnswerHeaders headers) {
        this.config = config;
        this.challenges = challenges;
        this.headers = headers;
    }

    /** A server of its own, that starts and stops with the one it is beside. */
    static Server beside(HttpConfig config, Https https) {
        try {
            // A client of ACME asks that the folder is there.
            Files.createDirectories(https.challenges());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Server server = new Server();
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(HttpServer.http(config.limits())));
        connector.setHost(config.address());
        connector.setPort(https.plainPort());
        connector.setIdleTimeout(config.limits().idle().toMillis());
        server.addConnector(connector);
        server.addBean(new SlowHeads(connector, config.limits().head()));
        // Over plain http nothing may be said of Strict-Transport-Security (RFC 6797, 7.2).
        AnswerHeaders headers = new AnswerHeaders(new SecurityHeaders(false), new SecureRandom());
        server.setHandler(new PlainDoor(config, https.challenges(), headers));
        server.setErrorHandler(new LastResort(headers, new AccessLog(Tally.NONE)));
        return server;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback)
            throws IOException {
        headers.putOn(response.getHeaders(), headers.freshNonce(), headers.freshId());
        boolean safe = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (!config.hosts().contains(request.getHttpURI().getHost())) {
            return end(response, Reason.MISDIRECTED.status(), callback);
        }
        if (!safe) {
            // What was sent has gone over the network unsealed already; a form must not be led on in silence.
            return end(response, Reason.FORBIDDEN.status(), callback);
        }
        if (isOfAProgram(request)) {
            return end(response, Reason.FORBIDDEN.status(), callback);
        }
        var challenge = CHALLENGE.matcher(request.getHttpURI().getPath());
        if (challenge.matches()) {
            return show(challenges.resolve(challenge.group(1)), response, callback);
        }
        response.getHeaders()
                .put(
                        HttpHeader.LOCATION,
                        config.baseUrl() + request.getHttpURI().getPathQuery());
        return end(response, Reason.MOVED.status(), callback);
    }

    /** A program that is led on never learns that what it shows of itself goes over the network unsealed each time. */
    private static boolean isOfAProgram(org.eclipse.jetty.server.Request request) {
        return request.getHeaders().contains(HttpHeader.AUTHORIZATION)
                || request.getHttpURI().getPath().startsWith("/.rest/");
    }

    private static boolean show(Path file, Response response, Callback callback) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return end(response, Reason.NOT_FOUND.status(), callback);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaTypes.TEXT);
        response.write(true, ByteBuffer.wrap(Files.readAllBytes(file)), callback);
        return true;
    }

    private static boolean end(Response response, int status, Callback callback) {
        response.setStatus(status);
        response.write(true, BufferUtil.EMPTY_BUFFER, callback);
        return true;
    }
}

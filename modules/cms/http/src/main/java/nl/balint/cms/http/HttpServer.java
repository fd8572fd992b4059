package nl.balint.cms.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.security.SecureRandom;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: what lies ready and the routes, behind one front door. Closing it lets running requests end. */
public final class HttpServer implements AutoCloseable {

    /**
     * What waits for something else than a processor holds a thread: long bodies, hashes of passwords, files that are
     * judged and those that are stamped. Together they are fewer than these.
     */
    private static final int LEAST_THREADS = 64;

    private static final int MOST_LONG_BODIES = 20;
    private static final int MOST_LONG_OF_ONE = 8;
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /** Starts and listens; fails when the address is taken or two routes answer the same. */
    public static HttpServer start(
            HttpConfig config,
            List<? extends Routes> routes,
            ReadyAnswers readyAnswers,
            FailurePage failurePage,
            Gate gate) {
        return start(config, routes, readyAnswers, failurePage, gate, Tally.NONE);
    }

    /** The same, counting what is answered. */
    public static HttpServer start(
            HttpConfig config,
            List<? extends Routes> routes,
            ReadyAnswers readyAnswers,
            FailurePage failurePage,
            Gate gate,
            Tally tally) {
        SecureRandom random = new SecureRandom();
        SecurityHeaders security = new SecurityHeaders(config.isSecure());
        AnswerHeaders headers = new AnswerHeaders(security, random);
        AccessLog accessLog = new AccessLog(tally);
        FastLane fastLane = new FastLane(readyAnswers, config.hosts(), security, accessLog, headers);
        FrontDoor door = new FrontDoor(
                fastLane, new Reception(config), accessLog, headers, new FairShare(MOST_LONG_BODIES, MOST_LONG_OF_ONE));
        door.setHandler(new GracefulHandler(
                routesHandler(routes, new FailureDoor(failurePage), new AnswerWriter(config), gate)));

        Server server = new Server(threads());
        server.setHandler(door);
        server.setErrorHandler(new LastResort(headers, accessLog));
        server.setStopTimeout(config.limits().stop().toMillis());
        ServerConnector connector = connector(server, config);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(config.limits().connections(), connector));
        connector.addBean(new LinesOfOne(config.limits().connectionsOfOne(), config.proxies()));
        server.addBean(new SlowHeads(connector, config.limits().head()));
        return started(new HttpServer(server, connector), config);
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no new requests, waits for the running ones, then ends. */
    public void stop() {
        try {
            server.stop();
        } catch (Exception failure) {
            LOG.warn("Some requests had not ended when the server stopped", failure);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static HttpServer started(HttpServer http, HttpConfig config) {
        try {
            http.server.start();
            return http;
        } catch (Exception failure) {
            http.stop();
            if (failure instanceof BindException || failure.getCause() instanceof BindException) {
                String address = config.address() + ":" + config.port();
                throw new UncheckedIOException(new IOException("Something else listens on " + address, failure));
            }
            throw new IllegalStateException("The server did not start", failure);
        }
    }

    private static Handler routesHandler(
            List<? extends Routes> routes, FailureDoor failures, AnswerWriter writer, Gate gate) {
        List<Route> all = routes.stream()
                .flatMap(part -> part.routes().stream())
                .map(gate::before)
                .toList();
        RoutesServlet servlet = new RoutesServlet(new RouteTable(all), failures, writer);
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        context.addServlet(new ServletHolder(servlet), "/*");
        // The one path may hold a percent sign of its own; Reception has refused all that is ambiguous.
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        return context;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(mostThreads(), 8);
        threads.setName("http");
        return threads;
    }

    private static int mostThreads() {
        return Math.max(LEAST_THREADS, 16 * Runtime.getRuntime().availableProcessors());
    }

    private static ServerConnector connector(Server server, HttpConfig config) {
        HttpConnectionFactory http = new HttpConnectionFactory(http(config.limits()));
        Https https = config.https();
        ServerConnector connector =
                https == null ? new ServerConnector(server, 1, -1, http) : sealed(server, http, https, config);
        connector.setHost(config.address());
        connector.setPort(config.port());
        connector.setIdleTimeout(config.limits().idle().toMillis());
        connector.setAcceptQueueSize(1024);
        return connector;
    }

    private static ServerConnector sealed(Server server, HttpConnectionFactory http, Https https, HttpConfig config) {
        http.getHttpConfiguration().addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server tls = Renewal.tls(https.certificate());
        ServerConnector connector =
                new ServerConnector(server, 1, -1, new SslConnectionFactory(tls, http.getProtocol()), http);
        server.addBean(
                new Renewal(https.certificate(), tls, connector, config.limits().renewal()));
        if (https.plainPort() > 0) {
            server.addBean(PlainDoor.beside(config, https));
        }
        return connector;
    }

    /** How strictly requests are read. */
    static HttpConfiguration http(Limits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(limits.headerBytes());
        // What Jetty remembers of headers takes some 100 kB a connection: of all that may be open, more than the heap.
        http.setHeaderCacheSize(0);
        http.setHttpCompliance(HttpCompliance.STRICT);
        // Jetty lets every address through, so that Reception judges it and the visitor gets our page.
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }
}

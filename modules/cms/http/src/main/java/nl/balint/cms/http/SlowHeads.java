package nl.balint.cms.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections that send the head of a request drop by drop ("slowloris"): each drop would start the idle time
 * afresh. Jetty itself watches the speed of bodies only. Ends those too that were told that it is over and do not hang
 * up: Jetty would wait for that as long as it waits for a request, and they count among those that may be open.
 */
final class SlowHeads extends AbstractLifeCycle {

    private static final Logger LOG = LoggerFactory.getLogger(SlowHeads.class);
    private static final Duration PERIOD = Duration.ofSeconds(2);

    private final ServerConnector connector;
    private final Duration most;
    private Map<EndPoint, Waiting> waiting = new HashMap<>();
    private Set<EndPoint> leaving = Set.of();

    /** A connection without a running request: how much it had sent, and when, before it began the next head. */
    private record Waiting(long requests, long octets, long since) {}

    SlowHeads(ServerConnector connector, Duration most) {
        this.connector = connector;
        this.most = most;
    }

    @Override
    protected void doStart() {
        next();
    }

    private void next() {
        long period = Math.min(PERIOD.toMillis(), most.toMillis());
        connector.getScheduler().schedule(this::sweep, period, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        if (!isRunning()) {
            return;
        }
        Map<EndPoint, Waiting> still = new HashMap<>();
        Set<EndPoint> told = new HashSet<>();
        try {
            for (EndPoint endPoint : connector.getConnectedEndPoints()) {
                if (!endPoint.isOutputShutdown()) {
                    look(endPoint, still);
                } else if (leaving.contains(endPoint)) {
                    endPoint.close();
                } else {
                    told.add(endPoint);
                }
            }
        } catch (RuntimeException failure) {
            // The scheduler would keep that to itself and sweep no more.
            LOG.warn("Not all connections could be looked at; they are at the next sweep", failure);
        } finally {
            waiting = still;
            leaving = told;
            next();
        }
    }

    /** The one that knows of requests: inside the one that seals, over https. */
    static @Nullable Connection talking(@Nullable Connection outer) {
        return outer instanceof SslConnection sealing ? sealing.getSslEndPoint().getConnection() : outer;
    }

    private void look(EndPoint endPoint, Map<EndPoint, Waiting> still) {
        Connection outer = endPoint.getConnection();
        Connection connection = talking(outer);
        if (connection == null || connection.getMessagesIn() != connection.getMessagesOut()) {
            return;
        }
        // Those of the network: a handshake may come in by drops too.
        long octets = outer.getBytesIn();
        long now = System.nanoTime();
        Waiting known = waiting.get(endPoint);
        if (known == null || known.requests() != connection.getMessagesIn()) {
            still.put(endPoint, new Waiting(connection.getMessagesIn(), octets, now));
        } else if (known.octets() == octets) {
            // Silent between two requests; the idle time takes care of that.
            still.put(endPoint, new Waiting(known.requests(), octets, now));
        } else if (now - known.since() > most.toNanos()) {
            endPoint.close();
        } else {
            still.put(endPoint, known);
        }
    }
}

package nl.balint.cms.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * Bounds how many connections one address holds open. Who opens one more loses the one that is silent longest, as a
 * browser expects of any silent one; when all are busy the new one is closed. Through a proxy of ours everybody comes
 * from one address, so those are not counted.
 */
final class LinesOfOne implements Connection.Listener {

    /** Of an address of IPv6 somebody has all that begin alike. */
    private static final int NETWORK_OCTETS = 8;

    private final int most;
    private final Set<String> proxies;
    private final Map<String, Set<EndPoint>> open = new HashMap<>();

    /** A line that is closed does not know any more from where it came. */
    private final Map<EndPoint, String> whose = new HashMap<>();

    LinesOfOne(int most, Set<String> proxies) {
        this.most = most;
        this.proxies = proxies;
    }

    @Override
    public void onOpened(Connection connection) {
        EndPoint line = connection.getEndPoint();
        // Only what is of the network: inside one that seals there is a second one.
        if (line instanceof SocketChannelEndPoint
                && line.getRemoteSocketAddress() instanceof InetSocketAddress remote) {
            InetAddress address = remote.getAddress();
            if (!proxies.contains(address.getHostAddress()) && !hasRoom(line, from(address))) {
                line.close();
            }
        }
    }

    private boolean hasRoom(EndPoint line, String from) {
        EndPoint silent = null;
        synchronized (open) {
            Set<EndPoint> lines = open.computeIfAbsent(from, any -> new LinkedHashSet<>());
            if (lines.size() >= most) {
                silent = lines.stream().filter(LinesOfOne::isSilent).findFirst().orElse(null);
                if (silent == null) {
                    return false;
                }
                lines.remove(silent);
            }
            lines.add(line);
            whose.put(line, from);
        }
        if (silent != null) {
            silent.close();
        }
        return true;
    }

    @Override
    public void onClosed(Connection connection) {
        EndPoint line = connection.getEndPoint();
        synchronized (open) {
            String from = whose.remove(line);
            if (from != null) {
                open.computeIfPresent(from, (any, lines) -> {
                    lines.remove(line);
                    return lines.isEmpty() ? null : lines;
                });
            }
        }
    }

    private static boolean isSilent(EndPoint line) {
        Connection connection = SlowHeads.talking(line.getConnection());
        return connection != null && connection.getMessagesIn() == connection.getMessagesOut();
    }

    private static String from(InetAddress address) {
        byte[] octets = address.getAddress();
        return HexFormat.of()
                .formatHex(octets.length > NETWORK_OCTETS ? Arrays.copyOf(octets, NETWORK_OCTETS) : octets);
    }
}

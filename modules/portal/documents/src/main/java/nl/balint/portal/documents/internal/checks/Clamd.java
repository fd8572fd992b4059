package nl.balint.portal.documents.internal.checks;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A ClamAV daemon: it is sent the file in pieces and answers with a line. Anything but "OK" or "FOUND" is a failure.
 */
public final class Clamd implements VirusScanner {

    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 500;
    private static final long OCTETS_PER_EXTRA_SECOND = 2_000_000;
    private static final long LARGE = 10_000_000;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final SocketAddress address;
    private final Duration longest;

    private Clamd(SocketAddress address, Duration longest) {
        this.address = address;
        this.longest = longest;
    }

    /**
     * The daemon that listens there.
     *
     * @param address {@code 127.0.0.1:3310}, or the path of a socket: {@code /run/clamav/clamd.ctl}
     * @param longest what a scan takes at most; a file above 10 MB gets half a second more for each MB
     */
    public static Clamd at(String address, Duration longest) {
        if (address.startsWith("/")) {
            return new Clamd(UnixDomainSocketAddress.of(address), longest);
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Expected host:port or the path of a socket, got '" + address + "'");
        }
        int port = Integer.parseInt(address.substring(colon + 1));
        return new Clamd(new InetSocketAddress(address.substring(0, colon), port), longest);
    }

    @Override
    public Answer scan(Path file) throws IOException {
        boolean isPath = address instanceof UnixDomainSocketAddress;
        try (SocketChannel daemon = isPath ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
            closeAfter(longest(Files.size(file)), daemon);
            daemon.connect(address);
            send(file, new DataOutputStream(Channels.newOutputStream(daemon)));
            byte[] answer = Channels.newInputStream(daemon).readNBytes(LONGEST_ANSWER);
            return answer(
                    new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip());
        }
    }

    private Duration longest(long size) {
        return longest.plusSeconds(Math.max(0, size - LARGE) / OCTETS_PER_EXTRA_SECOND);
    }

    /** Whatever we wait for then (its ear, its answer), closing ends it. */
    private static void closeAfter(Duration time, SocketChannel daemon) {
        Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
        later.execute(() -> {
            try {
                daemon.close();
            } catch (IOException failure) {
                throw new IllegalStateException("A socket could not be closed", failure);
            }
        });
    }

    private static void send(Path file, DataOutputStream daemon) throws IOException {
        daemon.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.readNBytes(piece, 0, PIECE); read > 0; read = stream.readNBytes(piece, 0, PIECE)) {
                daemon.writeInt(read);
                daemon.write(piece, 0, read);
            }
        }
        daemon.writeInt(0);
        daemon.flush();
    }

    private static Answer answer(String line) throws IOException {
        if (line.equals(CLEAN)) {
            return Answer.CLEAN;
        }
        if (line.startsWith("stream: ") && line.endsWith(FOUND)) {
            return Answer.INFECTED;
        }
        throw new IOException("Expected OK or FOUND of the virus scanner, got '" + line + "'");
    }
}

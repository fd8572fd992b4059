package nl.balint.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Connections that keep the house waiting on purpose, until it closes them. */
final class SlowLines {

    private static final String HEAD = "GET /kosten HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String BODY = "POST /formulieren/contact HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\nname=";
    private static final String REQUEST = "GET /kosten HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** What they are slow with. */
    enum Kind {
        HEAD(SlowLines.HEAD, "x", 1_000),
        BODY(SlowLines.BODY, "x", 1_000),
        /** They ask on and on from one address, and read nothing of what they are answered. */
        READING(REQUEST.repeat(20), REQUEST, 1),
        /** They ask once and stay. */
        SILENCE(REQUEST, "", 1_000);

        private final String begin;
        private final String more;
        private final int addresses;

        Kind(String begin, String more, int addresses) {
            this.begin = begin;
            this.more = more;
            this.addresses = addresses;
        }

        /** Where one of them comes from: all of 127 is this machine. */
        InetSocketAddress from(int number) {
            int address = number % addresses;
            return new InetSocketAddress("127.1." + address / 250 + "." + (address % 250 + 1), 0);
        }
    }

    private static final int SMALL_BUFFER = 4_096;
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final List<SocketChannel> open = new ArrayList<>();
    private final Kind kind;
    private final int count;

    private SlowLines(Kind kind, int count) {
        this.kind = kind;
        this.count = count;
    }

    /** Opens so many, and keeps all of them slow for so long or until the last was closed. */
    static Held hold(String base, Kind kind, int count, Duration time) throws IOException {
        SlowLines lines = new SlowLines(kind, count);
        try {
            lines.open(URI.create(base).getPort());
            return lines.drip(time);
        } finally {
            for (SocketChannel line : lines.open) {
                line.close();
            }
        }
    }

    /**
     * What became of them.
     *
     * @param left how many were open at the end
     * @param last when the last one that was closed was closed
     */
    record Held(int count, int left, Duration last) {}

    private void open(int port) throws IOException {
        for (int number = 0; number < count; number++) {
            SocketChannel line = SocketChannel.open();
            line.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
            line.bind(kind.from(number));
            line.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            line.configureBlocking(false);
            open.add(line);
            say(line, kind.begin);
        }
    }

    private Held drip(Duration time) {
        long begin = System.nanoTime();
        Duration last = Duration.ZERO;
        Duration passed = Duration.ZERO;
        while (!open.isEmpty() && passed.compareTo(time) < 0) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(BETWEEN.toSeconds()));
            int before = open.size();
            open.removeIf(this::isClosed);
            passed = Duration.ofNanos(System.nanoTime() - begin);
            last = open.size() < before ? passed : last;
        }
        return new Held(count, open.size(), last);
    }

    private boolean isClosed(SocketChannel line) {
        try {
            return !say(line, kind.more) || (kind != Kind.READING && line.read(ByteBuffer.allocate(SMALL_BUFFER)) < 0);
        } catch (IOException closed) {
            return true;
        }
    }

    /** Whether it could be said: who opens one line too many finds it closed. */
    private static boolean say(SocketChannel line, String words) {
        try {
            line.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}

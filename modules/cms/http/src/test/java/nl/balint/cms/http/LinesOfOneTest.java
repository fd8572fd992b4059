package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many connections one address may hold open. */
@Timeout(60)
class LinesOfOneTest {

    private static final int MOST = 5;
    private static final Limits FEW = new Limits(
            16 * 1024,
            4 * 1024,
            256,
            4_096,
            1024 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            100,
            MOST,
            Duration.ofMinutes(1),
            Duration.ofSeconds(20));
    private static final String ASKED = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String HALF = "GET / HTTP/1.1\r\nHost: local";

    private final CountDownLatch begun = new CountDownLatch(MOST);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<Socket> sockets = new ArrayList<>();
    private Site site = site(Set.of());

    @AfterEach
    void close() throws IOException {
        mayEnd.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
        site.stop();
    }

    private Site site(Set<String> proxies) {
        return Site.of(
                HttpConfig.local(0).withLimits(FEW).withProxies(proxies),
                ReadyAnswers.NONE,
                FailurePage.PLAIN,
                Route.get("/", request -> Answer.text("home")),
                Route.get("/lang", request -> {
                    begun.countDown();
                    mayEnd.await();
                    return Answer.text("done");
                }));
    }

    @Test
    void theOneThatIsSilentLongestMakesRoomForAnother() throws IOException {
        for (int number = 0; number < MOST; number++) {
            assertThat(firstOf(line("127.0.0.1"), ASKED)).isEqualTo('H');
        }

        assertThat(firstOf(line("127.0.0.1"), ASKED)).isEqualTo('H');

        drain(sockets.get(0));
        assertThat(isOpen(sockets.get(0))).isFalse();
        drain(sockets.get(1));
        assertThat(isOpen(sockets.get(1))).isTrue();
    }

    @Test
    void whenAllAreBusyANewOneIsClosedAndOthersAreAnswered() throws Exception {
        for (int number = 0; number < MOST; number++) {
            say(line("127.0.0.1"), ASKED.replace("GET /", "GET /lang"));
        }
        begun.await();

        assertThat(isOpen(line("127.0.0.1"))).isFalse();
        assertThat(firstOf(line("127.0.0.2"), ASKED)).isEqualTo('H');
        mayEnd.countDown();
        for (Socket busy : sockets.subList(0, 3)) {
            assertThat(busy.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void whoIsGoneMakesRoom() throws IOException {
        for (int round = 0; round < 3; round++) {
            List<Socket> now = new ArrayList<>();
            for (int number = 0; number < MOST; number++) {
                now.add(line("127.0.0.1"));
                assertThat(firstOf(now.get(number), ASKED)).isEqualTo('H');
            }
            for (Socket socket : now) {
                socket.close();
            }
        }
    }

    @Test
    void throughAProxyOfOursTheyAreNotCounted() throws IOException {
        site.stop();
        site = site(Set.of("127.0.0.1"));
        for (int number = 0; number < MOST + 5; number++) {
            say(line("127.0.0.1"), HALF);
        }

        assertThat(sockets).allSatisfy(socket -> assertThat(isOpen(socket)).isTrue());
    }

    private Socket line(String from) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()));
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        return socket;
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
    }

    private static int firstOf(Socket socket, String words) throws IOException {
        say(socket, words);
        return socket.getInputStream().read();
    }

    /** Reads the rest of an answer. */
    private static void drain(Socket socket) throws IOException {
        socket.setSoTimeout(300);
        byte[] octets = new byte[8_192];
        try {
            while (socket.getInputStream().read(octets) > 0) {
                socket.setSoTimeout(300);
            }
        } catch (SocketTimeoutException silent) {
            socket.setSoTimeout(300);
        }
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(300);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }
}

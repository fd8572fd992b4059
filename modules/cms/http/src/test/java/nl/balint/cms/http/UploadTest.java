package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files on their way in, over a real connection. */
class UploadTest {

    private static final long MEGA = 1024 * 1024;
    private static final byte[] MEGABYTE = new byte[(int) MEGA];
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final AtomicLong MOST_MEMORY = new AtomicLong();

    @RegisterExtension
    static final Site site = Site.of(
            Route.post("/groot", request -> count(request, 2_000 * MEGA)),
            Route.post("/klein", request -> count(request, 10 * MEGA)),
            Route.post("/formulier", request -> Answer.text(request.form("a").orElse(""))),
            Route.post("/ongelezen", request -> Answer.redirect("/inloggen")),
            Route.patch("/vervolg", request -> Answer.text("" + drain(request.body(100 * MEGA)))));

    private static Answer count(Request request, long most) throws IOException {
        AtomicLong octets = new AtomicLong();
        request.multipart(
                new PartReceiver() {
                    @Override
                    public void field(String name, String value) {
                        octets.addAndGet(value.length());
                    }

                    @Override
                    public void file(String name, String fileName, String type, InputStream file) throws IOException {
                        octets.addAndGet(drain(file));
                    }
                },
                new MultipartLimits(10, most, most));
        return Answer.text("gelezen: " + octets.get());
    }

    private static long drain(InputStream octets) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long all = 0;
        long nextLook = 256 * MEGA;
        for (int read = octets.read(buffer); read >= 0; read = octets.read(buffer)) {
            all += read;
            if (all >= nextLook) {
                nextLook += 256 * MEGA;
                MOST_MEMORY.accumulateAndGet(memory(), Math::max);
            }
        }
        return all;
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aGigabyteTakesNoMoreMemoryThanAPage() throws IOException {
        long before = memory();

        String answer = send("/groot", 1_024, 1_024);

        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("gelezen: " + 1_024 * MEGA);
        assertThat(MOST_MEMORY.get() - before).isLessThan(24 * MEGA);
    }

    @Test
    void tooMuchIsToldBeforeItIsSent() throws IOException {
        assertThat(send("/klein", 500, 0)).startsWith("HTTP/1.1 413 ");
    }

    /** A browser shows the answer only when it could send to the end. */
    @Test
    void whoSendsItAllTheSameGetsTheAnswerToo() throws IOException {
        assertThat(send("/klein", 100, 100)).startsWith("HTTP/1.1 413 ").contains("Te groot");
        assertThat(send("/ongelezen", 100, 100)).startsWith("HTTP/1.1 303 ").contains("Location: /inloggen");
    }

    @Test
    void whatComesInChunksIsCountedOnItsWay() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            write(out, head("/klein") + "Transfer-Encoding: chunked\r\n\r\n");
            chunk(out, HEAD.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 20; i++) {
                chunk(out, MEGABYTE);
            }
            chunk(out, END.getBytes(StandardCharsets.US_ASCII));
            write(out, "0\r\n\r\n");

            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aBodyThatIsNoFormIsReadAsItComes() {
        String answer = site.send("PATCH", "/vervolg", "x".repeat(100_000), "Sec-Fetch-Site", "same-origin")
                .body();

        assertThat(answer).isEqualTo("100000");
    }

    /** More of them than there are threads; each sends a little of a small form, and then hardly anything. */
    @Test
    void whoDripsAFormHoldsUpNobodyElse() throws IOException {
        List<Socket> drips = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            InetAddress from = InetAddress.getByName("127.0.1." + (i + 1));
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port(), from, 0);
            write(socket.getOutputStream(), head("/formulier", FORM) + "Content-Length: 6\r\n\r\na=");
            drips.add(socket);
        }

        assertThat(site.send("POST", "/formulier", "a=b", "Content-Type", FORM, "Sec-Fetch-Site", "same-origin")
                        .body())
                .isEqualTo("b");

        write(drips.get(0).getOutputStream(), "1234");
        assertThat(answer(drips.get(0))).startsWith("HTTP/1.1 200 ").endsWith("1234");
        for (Socket socket : drips) {
            socket.close();
        }
    }

    @Test
    void nobodyTakesAllThreadsForUploads() throws Exception {
        List<Socket> drips = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
            write(socket.getOutputStream(), head("/groot") + "Expect: 100-continue\r\nContent-Length: 1000000\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");
            drips.add(socket);
        }

        assertThat(send("/groot", 1, 1)).startsWith("HTTP/1.1 503 ").contains("Retry-After: 10");
        assertThat(site.send("POST", "/formulier", "a=b", "Content-Type", FORM, "Sec-Fetch-Site", "same-origin")
                        .body())
                .isEqualTo("b");
        for (Socket socket : drips) {
            socket.close();
        }
        String answer = "";
        for (int tries = 0; tries < 1_000 && !answer.startsWith("HTTP/1.1 200 "); tries++) {
            answer = send("/groot", 1, 1);
            // Those that are still being closed count as lines of this address.
            Thread.sleep(20);
        }
        assertThat(answer).as("after they left").startsWith("HTTP/1.1 200 ");
    }

    private static final String HEAD =
            "--grens\r\nContent-Disposition: form-data; name=\"f\"; filename=\"groot.bin\"\r\n\r\n";
    private static final String END = "\r\n--grens--\r\n";

    /** Says that a file of so many megabytes comes, and sends so many of them. */
    private static String send(String path, int saidMegabytes, int sentMegabytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            long length = HEAD.length() + saidMegabytes * MEGA + END.length();
            write(out, head(path) + "Content-Length: " + length + "\r\n\r\n" + HEAD);
            for (int i = 0; i < sentMegabytes; i++) {
                out.write(MEGABYTE);
            }
            if (sentMegabytes == saidMegabytes) {
                write(out, END);
                return answer(socket);
            }
            byte[] begin = socket.getInputStream().readNBytes(200);
            return new String(begin, StandardCharsets.UTF_8);
        }
    }

    private static String head(String path) {
        return head(path, "multipart/form-data; boundary=grens");
    }

    private static String head(String path, String type) {
        return String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Sec-Fetch-Site: same-origin",
                "Connection: close",
                "Content-Type: " + type,
                "");
    }

    private static void chunk(OutputStream out, byte[] octets) throws IOException {
        write(out, Integer.toHexString(octets.length) + "\r\n");
        out.write(octets);
        write(out, "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

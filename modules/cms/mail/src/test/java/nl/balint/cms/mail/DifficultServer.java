package nl.balint.cms.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A mail server that takes everything, until it is told to answer otherwise. */
final class DifficultServer implements AutoCloseable {

    /** No answer at all. */
    static final String SILENCE = "";

    private final Map<String, UnaryOperator<String>> answers = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    DifficultServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "difficult-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Answers a command, or the end of a text ({@code .}), by its line. */
    void answer(String command, UnaryOperator<String> answer) {
        answers.put(command, answer);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                talk(visitor);
            } catch (IOException gone) {
                // The next one may be more patient.
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.US_ASCII));
        say(visitor.getOutputStream(), "220 difficult");
        boolean inText = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inText && !line.equals(".")) {
                continue;
            }
            String command = line.split(" ", 2)[0];
            inText = command.equals("DATA");
            String usual = inText ? "354 go on" : command.equals("QUIT") ? "221 bye" : "250 ok";
            say(
                    visitor.getOutputStream(),
                    answers.getOrDefault(command, asked -> usual).apply(line));
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        if (!line.equals(SILENCE)) {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

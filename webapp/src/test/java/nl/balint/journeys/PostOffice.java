package nl.balint.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.mail.Smtp;

/** A mail server at this machine that takes everything, but for whom it is told to refuse. */
final class PostOffice implements AutoCloseable {

    private final ServerSocket socket;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    PostOffice() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread thread = new Thread(this::serve, "post-office");
        thread.setDaemon(true);
        thread.start();
    }

    /** The way there. */
    Smtp way() {
        return new Smtp("127.0.0.1", socket.getLocalPort(), Smtp.Encryption.NONE, "", "", Duration.ofSeconds(5));
    }

    /** From now on nobody has that address. */
    void refuse(String email) {
        refused.add(email);
    }

    /** The first link in the mails so far whose path begins so. */
    Optional<String> link(String path) {
        String text = String.join("\r\n", taken).replace("=\r\n", "").replace("=3D", "=");
        Matcher link = Pattern.compile(path + "/[A-Za-z0-9_-]{20,}").matcher(text);
        return link.find() ? Optional.of(link.group()) : Optional.empty();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                talk(visitor);
            } catch (IOException gone) {
                // Whoever hung up comes again.
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.UTF_8));
        say(visitor, "220 here");
        boolean inText = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (inText && !line.equals(".")) {
                taken.add(line);
                continue;
            }
            inText = line.equals("DATA");
            say(visitor, inText ? "354 go on" : answer(line));
        }
    }

    private String answer(String line) {
        if (line.equals("QUIT")) {
            return "221 bye";
        }
        boolean isUnknown = line.startsWith("RCPT") && refused.stream().anyMatch(line::contains);
        return isUnknown ? "550 5.1.1 nobody here" : "250 ok";
    }

    private static void say(Socket visitor, String line) throws IOException {
        visitor.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        visitor.getOutputStream().flush();
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

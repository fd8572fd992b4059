package nl.balint.portal.documents.internal.samples;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Plays clamd: hears a file in pieces, and answers by what the first piece says. */
public final class PlayedScanner implements AutoCloseable {

    private static final int WAITING = 5;

    private final ServerSocket server;

    /** @param port 0 for one that is free */
    public PlayedScanner(int port) throws IOException {
        server = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return server.getLocalPort();
    }

    public PlayedScanner answering(UnaryOperator<String> part) {
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    hear(socket, part);
                } catch (IOException closed) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private static void hear(Socket socket, UnaryOperator<String> part) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] order = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(in.readNBytes(order.length), order)) {
            throw new AssertionError("The scanner was asked something else");
        }
        String received = "";
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            String piece = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            received = received.isEmpty() ? piece : received;
        }
        socket.getOutputStream().write(part.apply(received).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

package nl.balint.cms.http;

import java.io.IOException;
import java.io.InputStream;

/** Takes the first file that is sent, as far as it is wanted, and leaves the rest. */
public final class FirstFile implements PartReceiver {

    /** More than anybody wants, so that a file that is somewhat too large is told beside the field. */
    private static final MultipartLimits LIMITS = new MultipartLimits(8, 20_000_000, 20_100_000);

    private final int most;
    private String name = "";
    private byte[] octets = {};

    private FirstFile(int most) {
        this.most = most;
    }

    /**
     * Reads what was sent.
     *
     * @param most so many bytes are read and one more, so that whoever asks can tell that it was too large
     */
    public static FirstFile sent(Request request, int most) throws IOException {
        FirstFile file = new FirstFile(most);
        request.multipart(file, LIMITS);
        return file;
    }

    @Override
    public void field(String field, String value) {
        // Only the file is asked for.
    }

    @Override
    public void file(String field, String fileName, String type, InputStream sent) throws IOException {
        if (name.isEmpty()) {
            name = fileName;
            octets = sent.readNBytes(most + 1);
        }
    }

    /** As it was sent; empty when there was no file. */
    public String name() {
        return name;
    }

    public byte[] octets() {
        return octets.clone();
    }

    public boolean isEmpty() {
        return octets.length == 0;
    }

    public boolean isTooLarge() {
        return octets.length > most;
    }
}

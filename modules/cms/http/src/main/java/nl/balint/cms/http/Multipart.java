package nl.balint.cms.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.MultipartInput;

/**
 * Reads a multipart form while it comes in: whatever its size, it takes no more memory than one buffer and one field.
 */
final class Multipart {

    static final String TYPE = "multipart/form-data";

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEAD = 4 * 1024;
    private static final Pattern BOUNDARY = Pattern.compile(
            ";[ \t]*boundary=(?:\"([A-Za-z0-9'()+_,./:=? -]{1,70})\"|([A-Za-z0-9'+_./-]{1,70}))",
            Pattern.CASE_INSENSITIVE);

    private final PartReceiver receiver;
    private final MultipartLimits limits;
    private final int mostText;
    private int parts;
    private long text;

    /** @param mostText how many octets all fields together may have */
    Multipart(PartReceiver receiver, MultipartLimits limits, int mostText) {
        this.receiver = receiver;
        this.limits = limits;
        this.mostText = mostText;
    }

    static boolean is(String type) {
        return type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE);
    }

    void read(InputStream body, String type) throws IOException {
        try {
            MultipartInput input = MultipartInput.builder()
                    .setInputStream(body)
                    .setBufferSize(BUFFER)
                    .setPartHeaderSizeMax(LONGEST_HEAD)
                    .setBoundary(boundary(type).getBytes(StandardCharsets.US_ASCII))
                    .get();
            input.setHeaderCharset(StandardCharsets.UTF_8);
            for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
                part(PartHead.parse(input.readHeaders()), input);
            }
        } catch (FileUploadException malformed) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.multipart", "not as it should be").causedBy(malformed);
        }
        if (parts == 0) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.multipart", "no parts");
        }
    }

    private static String boundary(String type) {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.multipart", "no boundary");
        }
        return boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
    }

    private void part(PartHead head, MultipartInput input) throws IOException {
        parts++;
        if (parts > limits.parts()) {
            throw new RequestFailure(Reason.TOO_LARGE, "http.parts.many", limits.parts());
        }
        InputStream octets = input.newInputStream();
        if (!head.isFile()) {
            receiver.field(head.name(), text(octets));
        } else if (!head.fileName().isEmpty()) {
            // A field for files that was left empty comes as a file without a name.
            receiver.file(
                    head.name(), FileName.clean(head.fileName()), head.type(), new OneFile(octets, limits.fileBytes()));
        }
        // Skips what is left of this part; of one that is refused nothing more is read, however long it is.
        octets.close();
    }

    private String text(InputStream octets) throws IOException {
        byte[] read = octets.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, mostText - text + 1));
        text += read.length;
        if (text > mostText) {
            throw new RequestFailure(Reason.TOO_LARGE, "http.form.large");
        }
        try {
            String value = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString();
            if (value.chars().anyMatch(Multipart::isForbidden)) {
                throw new RequestFailure(Reason.BAD_REQUEST, "http.form.characters");
            }
            return value;
        } catch (CharacterCodingException malformed) {
            throw new RequestFailure(Reason.BAD_REQUEST, "http.form.characters");
        }
    }

    private static boolean isForbidden(int character) {
        return Character.isISOControl(character) && character != '\r' && character != '\n' && character != '\t';
    }

    /** Counts one file; who closes it closes nothing, for the next part comes from the same stream. */
    private static final class OneFile extends FilterInputStream {

        private long left;

        OneFile(InputStream octets, long most) {
            super(octets);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public void close() {
            // The reader of the parts skips the rest.
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new RequestFailure(Reason.TOO_LARGE, "http.file.large");
            }
        }
    }
}

package nl.balint.portal.documents.internal.checks;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Looks through a PDF for what it can do beside being read: scripts, starting programs, files set into it, an action of
 * its own when it is opened. The file is not taken apart: whatever the tables in it say, a reader finds such a thing
 * only by its name, so the names are looked for, in the file as it lies and in its packed objects.
 */
final class PdfCheck {

    private static final int TAIL = 1_024;
    private static final int LONGEST_DICTIONARY = 4_096;
    private static final int LONGEST_ACTION = 400;
    private static final long MOST_UNPACKED = 100_000_000;
    private static final int MOST_OPENINGS = 20;

    private static final String END = "(?![A-Za-z0-9_.-])";
    private static final Pattern LOCKED = Pattern.compile("/Encrypt" + END);
    private static final Pattern ACTIVE =
            Pattern.compile("/(JavaScript|Launch|RichMedia|Rendition|ImportData|SubmitForm|Movie|GoToE)" + END);
    private static final Pattern FILES = Pattern.compile("/(EmbeddedFiles?|FileAttachment)" + END);
    private static final Pattern OPENING = Pattern.compile("/OpenAction\\s{0,20}");
    private static final Pattern REFERENCE = Pattern.compile("\\A(\\d{1,9})\\s{1,9}(\\d{1,5})\\s{1,9}R");
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern OBJECTS = Pattern.compile("/ObjStm" + END + "|/First" + END);
    private static final Pattern FILTER = Pattern.compile("/Filter\\s{0,9}(\\[[^\\]]{0,200}\\]|/\\w{1,40})");
    private static final Pattern GO_TO_PAGE = Pattern.compile("/S\\s{0,9}/GoTo" + END);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PREDICTOR = Pattern.compile("/Predictor\\s{1,9}(?!1\\b)");

    private final FileChannel channel;
    private final Set<String> references = new LinkedHashSet<>();
    private long unpacked;

    private PdfCheck(FileChannel channel) {
        this.channel = channel;
    }

    static void check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            new PdfCheck(channel).check();
        }
    }

    private void check() throws IOException {
        checkEnd();
        TextWindows.of(from(0), (text, position, seen) -> {
            checkNames(text);
            unpackObjects(text, position, seen);
        });
        if (!references.isEmpty()) {
            TextWindows.of(from(0), (text, position, seen) -> checkReferences(text));
        }
    }

    private void checkEnd() throws IOException {
        long start = Math.max(0, channel.size() - TAIL);
        byte[] octets = from(start).readNBytes(TAIL);
        String tail = TextWindows.text(octets, octets.length);
        int end = tail.lastIndexOf("%%EOF");
        if (end < 0) {
            throw Objection.damaged();
        }
        if (!tail.substring(end + "%%EOF".length()).replace('\0', ' ').isBlank()) {
            throw Objection.second();
        }
    }

    private void checkNames(String raw) {
        String text = plain(raw);
        if (LOCKED.matcher(text).find()) {
            throw Objection.encrypted();
        }
        if (ACTIVE.matcher(text).find()) {
            throw Objection.of("active");
        }
        if (FILES.matcher(text).find()) {
            throw Objection.of("attachments");
        }
        Matcher opening = OPENING.matcher(text);
        while (opening.find()) {
            checkOpening(text.substring(opening.end(), Math.min(text.length(), opening.end() + LONGEST_ACTION)));
        }
    }

    /** Many programs write that a file opens at its first page; that is all that may happen. */
    private void checkOpening(String action) {
        Matcher reference = REFERENCE.matcher(action);
        if (reference.find() && references.size() < MOST_OPENINGS) {
            references.add(reference.group(1) + "\\s{1,9}" + reference.group(2));
        } else {
            checkAction(action);
        }
    }

    private void checkReferences(String text) {
        for (String reference : references) {
            Matcher object = Pattern.compile("(?<!\\d)" + reference + "\\s{1,9}obj\\s{0,9}")
                    .matcher(text);
            while (object.find()) {
                String action = text.substring(object.end(), Math.min(text.length(), object.end() + LONGEST_ACTION));
                checkAction(plain(action));
            }
        }
    }

    private static void checkAction(String action) {
        boolean isPage = action.startsWith("[") || action.startsWith("null");
        if (!isPage && !GO_TO_PAGE.matcher(action.split(">>", 2)[0]).find()) {
            throw Objection.of("active");
        }
    }

    /** Newer files pack many objects into one stream; these are looked through as well. */
    private void unpackObjects(String text, long position, int seen) throws IOException {
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            String before = text.substring(Math.max(0, stream.start() - LONGEST_DICTIONARY), stream.start());
            String dictionary = plain(before.substring(before.lastIndexOf("obj") + 1));
            if (stream.end() > seen && OBJECTS.matcher(dictionary).find()) {
                unpack(dictionary, position + stream.end());
            }
        }
    }

    private void unpack(String dictionary, long start) throws IOException {
        Matcher filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            return; // as it lies, so it has been looked through
        }
        List<String> names = List.of(
                filter.group(1).replaceAll("[\\[\\]\\s]", "").substring(1).split("/"));
        boolean isPlain = names.equals(List.of("FlateDecode")) || names.equals(List.of("Fl"));
        if (!isPlain || PREDICTOR.matcher(dictionary).find()) {
            throw Objection.damaged(); // nobody writes it so, but who has something to hide
        }
        try (InputStream objects = new InflaterInputStream(from(start))) {
            TextWindows.of(objects, (text, position, seen) -> {
                unpacked += text.length() - seen;
                if (unpacked > MOST_UNPACKED) {
                    throw Objection.archive();
                }
                checkNames(text);
            });
        } catch (ZipException | EOFException broken) {
            throw Objection.damaged();
        }
    }

    private InputStream from(long position) throws IOException {
        return FileSlice.from(channel, position);
    }

    /** A name can be written with numbers for its letters: {@code /J#61vaScript}. */
    private static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}

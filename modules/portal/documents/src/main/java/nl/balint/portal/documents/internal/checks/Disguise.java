package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks whether a file is a second file at the same time: a web page at its beginning, an archive at its end. */
final class Disguise {

    private static final int HEAD = 4_096;
    private static final int TAIL = 66_000;
    private static final Pattern WEB_PAGE = Pattern.compile(
            "(?i)<(!doctype\\s{1,9}html|html|head|body|script|svg|iframe|object|embed|\\?php|\\?xml|%@|meta\\s|link\\s)");
    private static final Pattern PROGRAM = Pattern.compile("(?i)\\A\\s{0,99}(#!|MZ|\\u007FELF|@echo\\s|<%|\\{\\\\rtf)");
    private static final Pattern ARCHIVE_END = Pattern.compile("PK\\x05\\x06|PK\\x06\\x06|Rar!\\x1A\\x07");

    private Disguise() {}

    /** For text, which has no form of its own: it is no program and no web page either. */
    static void checkText(String text, FileType type) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        if (WEB_PAGE.matcher(head).find() || PROGRAM.matcher(head).find()) {
            throw Objection.of("script");
        }
        boolean isBinary =
                text.chars().anyMatch(character -> character < ' ' && "\t\n\u000B\f\r\u001A".indexOf(character) < 0);
        if (isBinary) {
            throw Objection.of("mismatch", type.extension());
        }
    }

    /** For all but archives. */
    static void check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] head = FileSlice.from(channel, 0).readNBytes(HEAD / 4);
            byte[] tail =
                    FileSlice.from(channel, Math.max(0, channel.size() - TAIL)).readNBytes(TAIL);
            if (WEB_PAGE.matcher(TextWindows.text(head, head.length)).find()
                    || ARCHIVE_END.matcher(TextWindows.text(tail, tail.length)).find()) {
                throw Objection.second();
            }
        }
    }
}

package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import nl.balint.portal.documents.internal.checks.ZipEntries.Entry;

/** Looks into the newer office files, which are archives: each entry, and the files that are set into them. */
final class ZipCheck {

    private static final int DEEPEST = 2;
    private static final int HEAD = 8;

    /** Where office programs put the small office files of a chart or a table. */
    private static final Pattern EMBEDDED = Pattern.compile("(word|ppt|xl)/embeddings/[^/]+");

    private static final Pattern MACROS =
            Pattern.compile(".*vbaproject.*|.*vbadata\\.xml|(.*/)?(activex|macrosheets|basic|scripts)/.*");

    private static final Pattern PROGRAM = Pattern.compile(
            ".*\\.(exe|dll|com|scr|cpl|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|lnk|jar|sh|py|html?|mht|swf)");

    private static final List<String> ARCHIVES = List.of("PK", "Rar!", "7z\u00BC\u00AF", "BZh", "\u00FD7zXZ");
    private static final String GZIP = "\u001F\u008B";
    private static final Pattern PACKED_DRAWING = Pattern.compile(".*\\.(emz|wmz)");

    private final OfficeParts parts = new OfficeParts();
    private final Path scratch;

    /** The folder is for the embedded files, one at a time. */
    ZipCheck(Path scratch) {
        this.scratch = scratch;
    }

    void check(Path file, FileType type) throws IOException {
        check(file, type, new Budget(), 1);
    }

    private void check(Path file, FileType type, Budget budget, int depth) throws IOException {
        try (ZipArchive archive = ZipArchive.open(file, budget)) {
            for (Entry entry : archive.entries()) {
                checkName(entry.lowerName());
                String head = new String(archive.test(entry, HEAD), StandardCharsets.ISO_8859_1);
                checkHead(entry.lowerName(), head);
                if (isOle(head)) {
                    apart(archive, entry, embedded -> OleCheck.checkEmbedded(embedded));
                } else if (isArchive(head)) {
                    if (depth == DEEPEST || !EMBEDDED.matcher(entry.lowerName()).matches()) {
                        throw Objection.archive();
                    }
                    FileType inner = FileType.named(entry.lowerName())
                            .filter(FileType::isOpenXml)
                            .orElseThrow(Objection::archive);
                    apart(archive, entry, embedded -> check(embedded, inner, budget, depth + 1));
                }
            }
            parts.check(archive, type);
        }
    }

    private static void checkName(String name) {
        if (MACROS.matcher(name).matches()) {
            throw Objection.macros();
        }
        if (PROGRAM.matcher(name).matches()) {
            throw Objection.of("attachments");
        }
    }

    private static void checkHead(String name, String head) {
        if (head.startsWith("MZ") || head.startsWith("\u007FELF")) {
            throw Objection.of("attachments");
        }
        if (head.startsWith(GZIP) && !PACKED_DRAWING.matcher(name).matches()) {
            throw Objection.archive();
        }
    }

    private static boolean isArchive(String head) {
        return ARCHIVES.stream().anyMatch(head::startsWith);
    }

    private static boolean isOle(String head) {
        return head.startsWith("\u00D0\u00CF\u0011\u00E0");
    }

    /** Puts an entry in a file of its own while it is looked into. */
    private void apart(ZipArchive archive, Entry entry, Look look) throws IOException {
        Path apart = Files.createTempFile(scratch, "embedded", "");
        try (InputStream stream = archive.read(entry)) {
            Files.copy(stream, apart, StandardCopyOption.REPLACE_EXISTING);
            look.at(apart);
        } finally {
            Files.deleteIfExists(apart);
        }
    }

    @FunctionalInterface
    private interface Look {
        void at(Path file) throws IOException;
    }
}

package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.balint.portal.documents.internal.checks.SafeXml.Element;
import nl.balint.portal.documents.internal.checks.ZipEntries.Entry;

/** Reads the parts of an office file that tell what it is, what is set into it and what it fetches. */
final class OfficeParts {

    private static final String TYPES = "[Content_Types].xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String MIME_TYPE = "mimetype";
    private static final List<String> WITH_LISTENERS = List.of("content.xml", "styles.xml");

    private static final Map<FileType, String> MAIN_PART = Map.of(
            FileType.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            FileType.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            FileType.PPTX, "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml");

    private static final List<String> MACRO_TYPES =
            List.of("vbaproject", "macroenabled", "macrosheet", "activex", "intlmacrosheet");

    /** Fetched while a file is opened, and run or shown as a part of it. */
    private static final Pattern FETCHED = Pattern.compile(".*/(attachedtemplate|oleobject|frame|subdocument|afchunk)");

    private static final Pattern ADDRESS = Pattern.compile("\\s*(https?|ftp)\\s*:.*");
    private static final Pattern MACRO_ADDRESS = Pattern.compile("\\s*(vnd\\.sun\\.star\\.script|macro|script)\\s*:.*");

    private final SafeXml xml = new SafeXml();

    void check(ZipArchive archive, FileType type) throws IOException {
        if (type.isOpenXml()) {
            checkOpenXml(archive, type);
        } else {
            checkOpenDocument(archive, type);
        }
    }

    private void checkOpenXml(ZipArchive archive, FileType type) throws IOException {
        Set<String> types = new HashSet<>();
        read(archive, required(archive, TYPES, type), element -> {
            String contentType = element.lower("ContentType");
            if (MACRO_TYPES.stream().anyMatch(contentType::contains)) {
                throw Objection.macros();
            }
            types.add(contentType);
        });
        if (!types.contains(MAIN_PART.get(type))) {
            throw Objection.of("mismatch", type.extension());
        }
        for (Entry entry : archive.entries()) {
            if (entry.lowerName().endsWith(".rels")) {
                read(archive, entry, OfficeParts::checkRelation);
            }
        }
    }

    private static void checkRelation(Element relation) {
        String type = relation.lower("Type");
        if (MACRO_TYPES.stream().anyMatch(type::contains)) {
            throw Objection.macros();
        }
        boolean isOutside = relation.lower("TargetMode").equals("external");
        if (isOutside
                && FETCHED.matcher(type).matches()
                && ADDRESS.matcher(relation.lower("Target")).matches()) {
            throw Objection.of("fetches");
        }
    }

    private void checkOpenDocument(ZipArchive archive, FileType type) throws IOException {
        Entry mimeType = required(archive, MIME_TYPE, type);
        try (InputStream stream = archive.read(mimeType)) {
            String written = new String(stream.readNBytes(200), StandardCharsets.US_ASCII).strip();
            if (!written.equals(type.mediaType())) {
                throw Objection.of("mismatch", type.extension());
            }
        }
        read(archive, required(archive, MANIFEST, type), element -> {
            if (element.name().equals("encryption-data")) {
                throw Objection.encrypted();
            }
        });
        for (Entry entry : archive.entries()) {
            if (WITH_LISTENERS.stream().anyMatch(part -> ("/" + entry.lowerName()).endsWith("/" + part))) {
                read(archive, entry, OfficeParts::checkListener);
            }
        }
    }

    /** A file without macros of its own can still call those of the reader's computer. */
    private static void checkListener(Element element) {
        boolean isListener =
                element.name().equals("event-listener") || element.name().equals("script");
        if (isListener && MACRO_ADDRESS.matcher(element.lower("href")).matches()) {
            throw Objection.macros();
        }
    }

    private void read(ZipArchive archive, Entry entry, Consumer<Element> taker) throws IOException {
        try (InputStream stream = archive.read(entry)) {
            xml.read(stream, taker);
        }
    }

    private static Entry required(ZipArchive archive, String part, FileType type) {
        Optional<Entry> found = archive.find(part);
        return found.orElseThrow(() -> Objection.of("mismatch", type.extension()));
    }
}

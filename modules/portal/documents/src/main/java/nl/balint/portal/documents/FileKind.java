package nl.balint.portal.documents;

import java.util.Locale;
import nl.balint.portal.documents.internal.names.FileName;

/** What people call the kind of a file. */
enum FileKind {
    PDF,
    TEXT,
    SHEET,
    SLIDES,
    PICTURE,
    SOUND,
    OTHER;

    static FileKind of(Document document) {
        return switch (FileName.of(document.name()).extension()) {
            case "pdf" -> PDF;
            case "doc", "docx", "odt", "rtf", "txt", "md" -> TEXT;
            case "xls", "xlsx", "ods", "csv" -> SHEET;
            case "ppt", "pptx", "odp" -> SLIDES;
            case "jpg", "jpeg", "png", "gif", "webp" -> PICTURE;
            case "mp3", "m4a", "wav", "mp4", "webm" -> SOUND;
            default -> OTHER;
        };
    }

    /** As it stands in addresses and keys of texts. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package nl.balint.portal.documents.internal.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files that may come in. */
enum FileType {
    PDF(Form.PDF, "application/pdf", "pdf"),
    DOCX(Form.ZIP, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Form.ZIP, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(Form.ZIP, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT(Form.ZIP, "application/vnd.oasis.opendocument.text", "odt"),
    ODS(Form.ZIP, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP(Form.ZIP, "application/vnd.oasis.opendocument.presentation", "odp"),
    DOC(Form.OLE, "application/msword", "doc"),
    XLS(Form.OLE, "application/vnd.ms-excel", "xls"),
    PPT(Form.OLE, "application/vnd.ms-powerpoint", "ppt"),
    TXT(Form.TEXT, "text/plain", "txt"),
    CSV(Form.TEXT, "text/csv", "csv"),
    MARKDOWN(Form.TEXT, "text/markdown", "md"),
    JPEG(Form.JPEG, "image/jpeg", "jpg", "jpeg"),
    PNG(Form.PNG, "image/png", "png"),
    WEBP(Form.WEBP, "image/webp", "webp"),
    MP3(Form.MP3, "audio/mpeg", "mp3"),
    M4A(Form.MP4, "audio/mp4", "m4a"),
    MP4(Form.MP4, "video/mp4", "mp4");

    private final Form form;
    private final String mediaType;
    private final String extension;
    private final String otherExtension;

    FileType(Form form, String mediaType, String extension) {
        this(form, mediaType, extension, extension);
    }

    FileType(Form form, String mediaType, String extension, String otherExtension) {
        this.form = form;
        this.mediaType = mediaType;
        this.extension = extension;
        this.otherExtension = otherExtension;
    }

    /** The type that a name promises. */
    static Optional<FileType> named(String fileName) {
        String extension = extension(fileName);
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(extension) || type.otherExtension.equals(extension))
                .findFirst();
    }

    static String extension(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** How such a file is built. */
    Form form() {
        return form;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isOpenXml() {
        return mediaType.contains("openxmlformats");
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** The usual end of a name. */
    String extension() {
        return extension;
    }
}

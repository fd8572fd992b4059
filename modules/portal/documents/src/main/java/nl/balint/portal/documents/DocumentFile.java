package nl.balint.portal.documents;

import java.io.InputStream;
import java.util.Set;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FileContent;

/** The octets of a document as a browser gets them. */
final class DocumentFile {

    /** Pictures were made anew when they came in; whatever else a file may be, a browser runs nothing of it. */
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    static final String PDF = "application/pdf";

    /** A PDF stands in our own page and nowhere else; it reaches nothing. */
    private static final String PDF_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; plugin-types application/pdf; "
                    + "frame-ancestors 'self'; sandbox";

    private DocumentFile() {}

    static boolean isPicture(Document document) {
        return PICTURES.contains(document.type());
    }

    static boolean isPdf(Document document) {
        return document.type().equals(PDF);
    }

    /** To be saved, whatever it is. */
    static Answer download(Area area, Document document, StoredVersion version) {
        return kept(answer(area, document, version).download(document.name()));
    }

    /** A report as its reader takes it along, made for this one time. */
    static Answer download(Document document, InputStream stamped) {
        return once(stamped).download(document.name()).personal();
    }

    /** A report as its reader looks at it, made for this one time. */
    static Answer inline(Document document, InputStream stamped) {
        return once(stamped)
                .inline(document.name())
                .header("Content-Security-Policy", PDF_POLICY)
                .personal();
    }

    private static Answer once(InputStream stamped) {
        return Answer.streamed(PDF, out -> {
            try (stamped) {
                stamped.transferTo(out);
            }
        });
    }

    /** To be looked at: only what a browser shows without running anything. */
    static Answer inline(Area area, Document document, StoredVersion version) {
        Answer shown = answer(area, document, version).inline(document.name());
        return kept(isPdf(document) ? shown.header("Content-Security-Policy", PDF_POLICY) : shown.sandboxed());
    }

    /** The visitor's own browser may keep it, but asks each time whether it may still be shown. */
    private static Answer kept(Answer answer) {
        return answer.header("Cache-Control", "private, no-cache").header("Vary", "Cookie");
    }

    private static Answer answer(Area area, Document document, StoredVersion stored) {
        Version version = stored.version();
        return Answer.file(new FileContent(
                version.type(),
                version.size(),
                "d" + document.id() + "-" + version.number(),
                version.at(),
                area.octets(stored)::open));
    }
}

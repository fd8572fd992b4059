package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.balint.portal.documents.internal.extraction.ChildExtraction;
import nl.balint.portal.documents.internal.extraction.PlainFile;
import nl.balint.portal.documents.plugs.Finding;

/** Judges a file by how it is built: it is what its name says, that alone, and nothing in it runs. */
final class Structure {

    private final ZipCheck archives;

    Structure(Path scratch) {
        this.archives = new ZipCheck(scratch);
    }

    /** Objects to what may not come in; gives what the author must look at. */
    List<Finding> check(Path file, FileType type) throws IOException {
        Form form = Form.of(file);
        if (form != type.form()) {
            throw otherForm(file, type, form);
        }
        if (form == Form.ZIP) {
            archives.check(file, type);
            return List.of();
        }
        if (form == Form.TEXT) {
            Disguise.checkText(PlainFile.read(file, ChildExtraction.MOST_CHARACTERS), type);
        }
        Disguise.check(file);
        switch (form) {
            case PDF -> PdfCheck.check(file);
            case OLE -> OleCheck.check(file, type);
            case JPEG, PNG, WEBP -> Pictures.check(file, form);
            case MP4 -> {
                return SoundCheck.tellsPlace(file) ? List.of(Finding.of("documents.finding.location")) : List.of();
            }
            default -> {
                return List.of();
            }
        }
        return List.of();
    }

    private static Objection otherForm(Path file, FileType type, Form form) throws IOException {
        if (form == Form.OLE && OleCheck.isLocked(file)) {
            return Objection.encrypted();
        }
        return form == Form.HEIC ? Objection.of("heic") : Objection.of("mismatch", type.extension());
    }
}

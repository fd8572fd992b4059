package nl.balint.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.balint.cms.forms.FileCheck;
import nl.balint.portal.documents.plugs.Upload;
import nl.balint.portal.documents.plugs.UploadCheck;
import nl.balint.portal.documents.plugs.Verdict;

/**
 * Files that come with a form, and those for the site, are judged as those of a group's documents. What an author of a
 * report must confirm is about patients; a curriculum vitae is about its author, so such findings are no reason to ask.
 */
final class FormFiles implements FileCheck {

    private final UploadCheck check;

    FormFiles(UploadCheck check) {
        this.check = check;
    }

    @Override
    public Finding check(Path file, String name, String declaredType) {
        try {
            Verdict verdict = check.check(new Upload(name, declaredType, Files.size(file), file));
            if (verdict instanceof Verdict.Accepted accepted) {
                return new Finding.Welcome(accepted.type(), accepted.file());
            }
            if (verdict instanceof Verdict.Quarantined quarantined) {
                return new Finding.Unwelcome(quarantined.key(), quarantined.arguments());
            }
            Verdict.Refused refused = (Verdict.Refused) verdict;
            return new Finding.Unwelcome(refused.key(), refused.arguments());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package nl.balint.portal.documents.internal.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import nl.balint.portal.documents.internal.child.Child;
import nl.balint.portal.documents.internal.extraction.Ending;
import nl.balint.portal.documents.internal.extraction.Workshop;

/**
 * Pictures come in as a new picture of the same dots, made by a child: without place, camera, name or a second file.
 */
final class Pictures {

    private static final long MOST_DOTS = 50_000_000;

    private static final long LONGEST_SIDE = 60_000;

    private final Workshop workshop;

    Pictures(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Objects to a picture that is too large, before it takes any memory. */
    static void check(Path file, Form form) throws IOException {
        PictureHead head = PictureHead.read(file, form);
        if (head.width() == 0 || head.height() == 0) {
            throw Objection.damaged();
        }
        if (head.width() > LONGEST_SIDE || head.height() > LONGEST_SIDE || head.dots() > MOST_DOTS) {
            throw tooLarge();
        }
    }

    /** The new picture; whoever asked for it deletes it. */
    Path made(Path file, FileType type) throws IOException {
        Path made = workshop.newFile("." + type.extension());
        Ending ending = workshop.work(
                Child.Task.PICTURE,
                file.toAbsolutePath().toString(),
                made.toAbsolutePath().toString(),
                type.form().name().toLowerCase(Locale.ROOT),
                String.valueOf(PictureHead.read(file, type.form()).orientation()));
        if (ending == Ending.DONE) {
            return made;
        }
        Files.delete(made);
        throw switch (ending) {
            case BUSY -> new NotNow("documents.waiting.busy");
            case TOO_LARGE, TOO_SLOW -> tooLarge();
            default -> Objection.of("picture");
        };
    }

    private static Objection tooLarge() {
        return Objection.of("dots", String.valueOf(MOST_DOTS / 1_000_000));
    }
}

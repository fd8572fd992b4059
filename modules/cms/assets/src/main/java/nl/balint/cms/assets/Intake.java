package nl.balint.cms.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.forms.FileCheck;
import nl.balint.cms.forms.FileCheck.Finding.Unwelcome;
import nl.balint.cms.forms.FileCheck.Finding.Welcome;
import nl.balint.cms.http.FileName;
import nl.balint.cms.http.MultipartLimits;
import nl.balint.cms.http.PartReceiver;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;

/** Takes files in while they come: each is judged, and what may come in is handed on. */
final class Intake {

    static final long LARGEST = 25L * 1024 * 1024;
    static final int MOST_FILES = 20;

    /** The text that tells that there is no room. */
    static final String FULL = "assets.refused.full";

    private static final long FORM = 1024L * 1024;
    private static final int FIELDS = 10;

    private final FileCheck check;
    private final AssetsConfig config;

    Intake(FileCheck check, AssetsConfig config) {
        this.check = check;
        this.config = config;
    }

    /** The refusal of a file that does not fit beside what is there; {@code freed} octets of that go for it. */
    Optional<Outcome> refusal(Library library, Brought brought, long freed) {
        try {
            boolean fits = library.octets() - freed + Files.size(brought.file()) <= config.libraryBytes();
            return fits
                    ? Optional.empty()
                    : Optional.of(Outcome.refused(brought.name(), FULL, config.libraryBytes() / 1024 / 1024));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Reads what was sent.
     *
     * @param keep keeps a file and tells what became of it; the file is gone after that
     */
    List<Outcome> take(Request request, Function<Brought, Outcome> keep) throws IOException {
        Parcel parcel = new Parcel(keep);
        MultipartLimits limits =
                new MultipartLimits(MOST_FILES + FIELDS, LARGEST + FORM, (MOST_FILES / 2) * LARGEST + FORM);
        try {
            request.multipart(parcel, limits);
        } catch (RequestFailure failure) {
            if (failure.reason() != Reason.TOO_LARGE || parcel.reading.isEmpty()) {
                throw failure;
            }
            parcel.outcomes.add(Outcome.refused(parcel.reading, "assets.refused.large", LARGEST / 1024 / 1024));
        }
        return parcel.outcomes;
    }

    /** Gets the files in the order in which they come. */
    private final class Parcel implements PartReceiver {

        private final Function<Brought, Outcome> keep;
        private final List<Outcome> outcomes = new ArrayList<>();
        private String reading = "";

        Parcel(Function<Brought, Outcome> keep) {
            this.keep = keep;
        }

        @Override
        public void field(String name, String value) {
            // Where the files go stands in the address.
        }

        @Override
        public void file(String field, String fileName, String type, InputStream octets) throws IOException {
            if (fileName.isEmpty()) {
                return;
            }
            reading = FileName.clean(fileName);
            Path plain = Files.createTempFile("brought-", ".tmp");
            try {
                Files.copy(octets, plain, StandardCopyOption.REPLACE_EXISTING);
                outcomes.add(judged(plain, reading, type));
                reading = "";
            } finally {
                Files.deleteIfExists(plain);
            }
        }

        private Outcome judged(Path plain, String name, String type) throws IOException {
            FileCheck.Finding finding = check.check(plain, name, type);
            if (finding instanceof Unwelcome unwelcome) {
                return Outcome.refused(
                        name, unwelcome.key(), unwelcome.arguments().toArray());
            }
            Welcome welcome = (Welcome) finding;
            try {
                return keep.apply(Brought.of(name, welcome));
            } finally {
                Files.deleteIfExists(welcome.file());
            }
        }
    }
}

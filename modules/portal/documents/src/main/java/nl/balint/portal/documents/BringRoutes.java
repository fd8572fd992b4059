package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import nl.balint.cms.forms.Deeds;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.MultipartLimits;
import nl.balint.cms.http.PartReceiver;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.documents.UploadScreen.Told;
import nl.balint.portal.documents.internal.names.FileName;

/** Files that come with a plain form, several at once: for whoever has no script. */
final class BringRoutes implements Routes {

    private static final long FORM = 1024L * 1024;
    private static final int FIELDS = 20;

    private final Desk desk;
    private final FolderScreen folderScreen;
    private final UploadScreen screen;
    private final Incomings incomings;
    private final Deeds<List<Told>> deeds;

    /** Where files come in, how large they may be, how much room there is. */
    record Incomings(Uploads uploads, Intake intake, Quotas quotas, DocumentsConfig config) {}

    BringRoutes(Desk desk, FolderScreen folderScreen, UploadScreen screen, Incomings incomings) {
        this.desk = desk;
        this.folderScreen = folderScreen;
        this.screen = screen;
        this.incomings = incomings;
        this.deeds = desk.uploads();
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(Addresses.AREA + "/{map}/bestanden", this::bring));
    }

    private Answer bring(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Folder folder = Desk.folder(request, here);
            Filing.requireWrite(here.area(), folder);
            Parcel parcel = new Parcel(here, folder);
            try {
                return bring(request, here, folder, parcel);
            } finally {
                parcel.clean();
            }
        });
    }

    private Answer bring(Request request, Here here, Folder folder, Parcel parcel) throws Exception {
        try {
            UploadRoutes.takingFolder(here, folder.id());
            request.multipart(parcel, limits(here));
        } catch (Refusal refusal) {
            return refused(request, here, folder, refusal);
        } catch (RequestFailure failure) {
            if (failure.reason() != Reason.TOO_LARGE) {
                throw failure;
            }
            return tooLarge(request, here, folder, parcel.told);
        }
        FormData form = parcel.form();
        if (!form.isSound()) {
            return folderScreen.show(request, here, folder, form).status(422);
        }
        List<Told> told = parcel.key.isEmpty()
                ? parcel.judged()
                : deeds.once(parcel.name(request), parcel::judged, BringRoutes::isAnyKept);
        return screen.page(request, here, folder, told);
    }

    private static boolean isAnyKept(List<Told> told) {
        return told.stream().anyMatch(one -> !(one.outcome() instanceof UploadOutcome.Refused));
    }

    private Answer refused(Request request, Here here, Folder folder, Refusal refusal) throws Exception {
        FormData wrong = Forms.UPLOAD
                .empty()
                .withProblem("files", refusal.key(), refusal.arguments().toArray());
        return folderScreen.show(request, here, folder, wrong).status(422);
    }

    /** One of them, after which nothing was read and before which nothing is kept; or all of them together. */
    private Answer tooLarge(Request request, Here here, Folder folder, List<Told> told) throws Exception {
        Answer answer = told.isEmpty()
                ? refused(request, here, folder, new Refusal("documents.refused.together", Sizes.text(together(here))))
                : screen.page(request, here, folder, told);
        return answer.status(Reason.TOO_LARGE.status());
    }

    /** All together no more than the group has room for: who sends more is told before it is read. */
    private long together(Here here) {
        long file = incomings.config().fileBytes();
        long room = incomings.quotas().of(here.area().groupId()).left();
        return Math.max(file, Math.min(Forms.MOST_TOGETHER * file, room));
    }

    private MultipartLimits limits(Here here) {
        long file = incomings.config().fileBytes();
        long total = together(here) + FORM;
        // A little more than a file may have, so that it is our words that say which one was too large.
        return new MultipartLimits(Forms.MOST_FILES + FIELDS, file + FORM, total);
    }

    /** What comes in with one form: first all of it is received, then, when the author has declared, it is judged. */
    private final class Parcel implements PartReceiver {

        private final Here here;
        private final Folder folder;
        private final List<Incoming> received = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private final StringBuilder sent = new StringBuilder();
        private boolean isDeclared;
        private String key = "";

        Parcel(Here here, Folder folder) {
            this.here = here;
            this.folder = folder;
        }

        @Override
        public void field(String name, String value) {
            if (name.equals("declared")) {
                isDeclared = value.equals("true");
            } else if (name.equals(Once.FIELD)) {
                key = value;
            }
        }

        @Override
        public void file(String field, String fileName, String type, InputStream octets) throws IOException {
            FileName name = FileName.of(fileName);
            CheckedInputStream summed = new CheckedInputStream(octets, new CRC32C());
            try {
                Incoming incoming = incomings
                        .uploads()
                        .begin(Incoming.Plan.ofAnySize(here.area().groupId(), folder.id(), here.who(), name, type));
                received.add(incoming);
                incomings.uploads().write(incoming, 0, summed);
                sent.append(name.text())
                        .append('\n')
                        .append(incoming.received())
                        .append(' ')
                        .append(summed.getChecksum().getValue())
                        .append('\n');
            } catch (Refusal refusal) {
                told.add(new Told("", name.text(), UploadRoutes.refused(refusal)));
                if (refusal.key().equals("documents.refused.size")) {
                    throw new RequestFailure(Reason.TOO_LARGE, refusal.key());
                }
            }
        }

        /**
         * Whose form it was and what came in it: another file with the same name, from the same page that was gone back
         * to, is another deed.
         */
        String name(Request request) {
            return String.join("\n", here.who(), request.path().toString(), key, sent);
        }

        FormData form() {
            FormData form = Forms.UPLOAD.empty();
            if (!isDeclared) {
                form = form.withProblem("declared", "documents.upload.declared.problem.empty");
            }
            return received.isEmpty() && told.isEmpty()
                    ? form.withProblem("files", "documents.upload.files.problem.empty")
                    : form;
        }

        /** What became of each. */
        List<Told> judged() {
            for (Incoming incoming : received) {
                told.add(UploadRoutes.told(incoming, incomings.intake().judge(here.area(), incoming)));
            }
            return told;
        }

        /** What nobody judged is not kept. */
        void clean() {
            received.stream()
                    .filter(incoming ->
                            incoming.outcome().isEmpty() && incoming.accepted().isEmpty())
                    .forEach(incomings.uploads()::forget);
        }
    }
}

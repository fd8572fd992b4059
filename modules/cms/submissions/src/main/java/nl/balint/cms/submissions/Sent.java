package nl.balint.cms.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.Question;
import nl.balint.cms.forms.FieldProblem;
import nl.balint.cms.http.MultipartLimits;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.PartReceiver;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;

/**
 * What came with one press on a button: fields, and files, each looked through while it came in.
 *
 * @param files those that may come in
 * @param problems what is wrong with the others
 */
record Sent(Parameters fields, List<KeptFile> files, List<FieldProblem> problems) {

    static final String STATE = "_staat";
    static final String DEED = "_naar";
    static final String MAIL = "_mail";
    /** A field that people do not see. */
    static final String TRAP = "_website";
    /** Before the name of a kept file that is to be thrown away. */
    static final String AWAY = "_weg";

    private static final int PARTS = 200;
    private static final int LONGEST_FIELDS = 1024 * 1024;
    private static final int MOST_FILES = 6;

    Sent {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    static Sent read(Request request, FormDefinition form, Waiting waiting) throws IOException {
        if (!request.isMultipart()) {
            return new Sent(request.form(), List.of(), List.of());
        }
        Parcel parcel = new Parcel(form, waiting);
        try {
            request.multipart(
                    parcel, new MultipartLimits(PARTS, Waiting.LARGEST, MOST_FILES * Waiting.LARGEST + LONGEST_FIELDS));
        } catch (IOException | RuntimeException failure) {
            if (!parcel.bearsWith(failure)) {
                // What came before the fault is void.
                waiting.forget(parcel.files);
                throw failure;
            }
        }
        return new Sent(new Parameters(parcel.fields), parcel.files, parcel.problems);
    }

    String text(String name) {
        return fields.find(name).orElse("");
    }

    /** Gets the parts in the order in which they come. */
    private static final class Parcel implements PartReceiver {

        private final FormDefinition form;
        private final Waiting waiting;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private final List<KeptFile> files = new ArrayList<>();
        private final List<FieldProblem> problems = new ArrayList<>();
        private int length;
        private String reading = "";

        Parcel(FormDefinition form, Waiting waiting) {
            this.form = form;
            this.waiting = waiting;
        }

        /** A file that is too large is a mistake beside its field: what came before it, such as the seal, is there. */
        boolean bearsWith(Exception failure) {
            boolean isLarge = failure instanceof RequestFailure large
                    && large.reason() == Reason.TOO_LARGE
                    && !reading.isEmpty()
                    && fields.containsKey(STATE);
            if (isLarge) {
                problems.add(new FieldProblem(reading, "forms.problem.large", List.of(Waiting.LARGEST / 1024 / 1024)));
            }
            return isLarge;
        }

        @Override
        public void field(String name, String value) {
            length += value.length();
            if (length <= LONGEST_FIELDS) {
                fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }

        @Override
        public void file(String name, String fileName, String type, InputStream octets) throws IOException {
            boolean isAsked = form.question(name)
                    .filter(question -> question.kind() == Question.Kind.FILE)
                    .isPresent();
            if (!isAsked || fileName.isEmpty()) {
                return;
            }
            if (files.size() >= MOST_FILES) {
                problems.add(new FieldProblem(name, "forms.problem.files", List.of(MOST_FILES)));
                return;
            }
            reading = name;
            Waiting.Outcome outcome = waiting.take(name, fileName, type, octets);
            if (outcome instanceof Waiting.Outcome.Kept kept) {
                files.add(kept.file());
            } else if (outcome instanceof Waiting.Outcome.Refused refused) {
                problems.add(new FieldProblem(name, refused.key(), List.copyOf(refused.arguments())));
            }
        }
    }
}

package nl.balint.portal.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.documents.internal.names.FileName;
import org.jsoup.Jsoup;

/**
 * A report written here, by questions about the doctor and the relation and none about the patient (PRIVACY R-CAS-6).
 * It becomes a text file, and comes in as any other: judged, and of who can be recognised is asked.
 */
final class ReportRoutes implements Routes {

    private static final int LONGEST = 4000;
    private static final List<String> PROMPTS = List.of("touched", "relation", "seen", "learned", "agreed");

    /** Of a patient no more than this is told: no age, but about how old. */
    private enum Age {
        NOT_TOLD,
        CHILD,
        YOUNG,
        MIDDLE,
        OLD
    }

    private static final Form FORM = Form.named("documents.written")
            .with(
                    Field.date("day").required(),
                    Field.list("age").choices(Choice.all(Age.class)).required())
            .with(PROMPTS.stream()
                    .map(prompt -> Field.longText(prompt).most(LONGEST))
                    .toArray(Field[]::new))
            .with(Field.flag("declared").required());

    private final Desk desk;
    private final UploadScreen screen;
    private final BringRoutes.Incomings incomings;
    private final Clock clock;

    ReportRoutes(Desk desk, UploadScreen screen, BringRoutes.Incomings incomings, Clock clock) {
        this.desk = desk;
        this.screen = screen;
        this.incomings = incomings;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Addresses.AREA + "/{map}/verslag", this::blank),
                Route.post(Addresses.AREA + "/{map}/verslag", this::write));
    }

    private Answer blank(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Map<String, Object> values = Map.of("day", Terms.day(clock.instant()), "age", Age.NOT_TOLD);
            return show(request, here, folder(request, here), FORM.filled(values));
        });
    }

    private Answer write(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Folder folder = folder(request, here);
            FormData data = judged(FORM.read(request.form()));
            if (!data.isSound()) {
                return show(request, here, folder, data).status(422);
            }
            return screen.page(request, here, folder, List.of(bring(here, folder, data)));
        });
    }

    /** An empty report, or one of a meeting to come, is a mistake. */
    private FormData judged(FormData data) {
        if (!data.isSound()) {
            return data;
        }
        if (data.date("day").isAfter(Terms.day(clock.instant()))) {
            return data.withProblem("day", "documents.written.day.problem.later");
        }
        return PROMPTS.stream().allMatch(prompt -> data.text(prompt).isBlank())
                ? data.withProblem("touched", "documents.written.touched.problem.empty")
                : data;
    }

    /** Named after the week: a day would be pointed out as something that may lead to a patient. */
    private UploadScreen.Told bring(Here here, Folder folder, FormData data) throws IOException {
        LocalDate day = data.date("day");
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        int year = day.get(IsoFields.WEEK_BASED_YEAR);
        FileName name = FileName.of("Verslag week " + week + " van " + year + ".txt");
        byte[] octets = text(data).getBytes(StandardCharsets.UTF_8);
        try {
            Incoming incoming = incomings
                    .uploads()
                    .begin(Incoming.Plan.ofAnySize(here.area().groupId(), folder.id(), here.who(), name, "text/plain"));
            incomings.uploads().write(incoming, 0, new ByteArrayInputStream(octets));
            return UploadRoutes.told(incoming, incomings.intake().judge(here.area(), incoming));
        } catch (Refusal refusal) {
            return new UploadScreen.Told("", name.text(), UploadRoutes.refused(refusal));
        }
    }

    /** What was answered, each below its question. */
    private String text(FormData data) {
        List<Object> answered = FORM.fields().stream()
                .map(Field::name)
                .filter(name ->
                        name.equals("age") ? !data.text(name).equals(Age.NOT_TOLD.name()) : PROMPTS.contains(name))
                .filter(name -> !data.text(name).isBlank())
                .<Object>map(data::field)
                .toList();
        String paper = desk.screens().text("documents:papers/report", Map.of("answered", answered));
        return Jsoup.parse(paper).select("h2, p").stream()
                .map(part -> part.wholeText().strip() + (part.tagName().equals("h2") ? "\n" : "\n\n"))
                .collect(Collectors.joining());
    }

    private Answer show(Request request, Here here, Folder folder, FormData data) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("form", data);
        model.put("folder", FolderScreen.head(here, folder));
        model.put("trail", FolderScreen.trail(here, here.area().above(folder.path())));
        return desk.show(request, here, "report", model);
    }

    /** Only a folder of reports that takes something from who asks. */
    private static Folder folder(Request request, Here here) {
        Folder folder = Desk.folder(request, here);
        if (!FolderScreen.head(here, folder).takesFiles() || folder.kind() != FolderKind.REPORTS) {
            throw Missing.failure();
        }
        Filing.requireWrite(here.area(), folder);
        return folder;
    }
}

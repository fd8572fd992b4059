package nl.balint.portal.directory.postcodes;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.balint.cms.content.Content;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FirstFile;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.places.PostcodeSheet;
import nl.balint.portal.places.PostcodeTables;
import nl.balint.portal.places.PostcodeTables.Brought;
import nl.balint.portal.places.PostcodeTables.Part;

/** Brings in a table of postcodes: bring it, look at what it would change, use it, take it back. */
public final class PostcodeScreens implements Routes {

    static final String POSTCODES = "/beheer/postcodes";

    private static final String PERMISSION = "places:postcodes";
    private static final Form FILE =
            Form.named("directory.postcodes").with(Field.file("file").required());

    private final Screens screens;
    private final Rights rights;
    private final PostcodeTables tables;
    private final Members members;
    private final Saves saves;
    private final Log log;
    private final Clock clock;

    /** What it works with. */
    public record Means(Screens screens, Rights rights, Saves saves, Log log) {}

    public PostcodeScreens(Means means, PostcodeTables tables, Members members, Clock clock) {
        this.screens = means.screens();
        this.rights = means.rights();
        this.saves = means.saves();
        this.log = means.log();
        this.tables = tables;
        this.members = members;
        this.clock = clock;
    }

    /** The entry in the menu. */
    public static Tool tool() {
        return new Tool("directory.postcodes", POSTCODES, PERMISSION, 340);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(POSTCODES, this::show),
                post(POSTCODES, this::bring),
                post(POSTCODES + "/gebruiken", this::use),
                post(POSTCODES + "/weg", this::drop),
                post(POSTCODES + "/ongedaan", this::undo));
    }

    private Answer show(Request request) throws Exception {
        rights.require(request, PERMISSION);
        return asking(request, FILE.empty(), List.of());
    }

    private Answer bring(Request request) throws Exception {
        Visitor visitor = rights.require(request, PERMISSION);
        FirstFile file = FirstFile.sent(request, PostcodeSheet.MOST_BYTES);
        if (file.isEmpty() || file.isTooLarge()) {
            return refused(request, file.isEmpty() ? "none" : "large", List.of());
        }
        PostcodeSheet sheet = PostcodeSheet.read(file.octets());
        if (!sheet.isSound()) {
            return refused(request, sheet.faults().isEmpty() ? "few" : "faults", sheet.faults());
        }
        Brought about = new Brought(
                file.name(), visitor.userId(), clock.instant(), sheet.rows().size());
        save(visitor, "postcodes.brought", content -> tables.bring(content, sheet, about));
        return Done.at(POSTCODES, "directory.postcodes.done.brought");
    }

    private Answer refused(Request request, String problem, List<PostcodeSheet.Fault> faults) throws Exception {
        FormData data = FILE.empty().withProblem("file", "directory.postcodes.problem." + problem);
        return asking(request, data, faults).status(422);
    }

    private Answer asking(Request request, FormData data, List<PostcodeSheet.Fault> faults) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("form", data);
        model.put("faults", faults);
        tables.find(Part.USED).ifPresent(used -> model.put("used", line(used)));
        tables.find(Part.BEFORE).ifPresent(before -> model.put("before", line(before)));
        tables.find(Part.ASKED).ifPresent(asked -> {
            model.put("asked", line(asked));
            model.put("change", TableChange.between(tables.rows(Part.USED), tables.rows(Part.ASKED)));
        });
        Part drawn = tables.find(Part.ASKED).isPresent() ? Part.ASKED : Part.USED;
        model.put("drawing", TableDrawing.of(tables.rows(drawn)));
        return screens.show(request, "directory:screens/postcodes", model);
    }

    /** A table, and who brought it by name. */
    private Map<String, Object> line(Brought brought) {
        String by =
                members.find(brought.by()).map(member -> member.name().full()).orElse("");
        return Map.of("fileName", brought.fileName(), "by", by, "at", brought.at(), "size", brought.size());
    }

    private Answer use(Request request) {
        return deed(request, Part.ASKED, "used", tables::use);
    }

    private Answer drop(Request request) {
        return deed(request, Part.ASKED, "dropped", tables::drop);
    }

    private Answer undo(Request request) {
        return deed(request, Part.USED, "undone", tables::undo);
    }

    private Answer deed(Request request, Part needed, String what, Consumer<Content> deed) {
        Visitor visitor = rights.require(request, PERMISSION);
        if (tables.find(needed).isEmpty()) {
            throw new RequestFailure(Reason.NOT_FOUND, "members.missing");
        }
        save(visitor, "postcodes." + what, deed);
        return Done.at(POSTCODES, "directory.postcodes.done." + what);
    }

    private void save(Visitor by, String event, Consumer<Content> deed) {
        saves.once(content -> {
            deed.accept(content);
            log.note(content, AuditLine.of(event, by, "places:postcodes"));
            return event;
        });
    }
}

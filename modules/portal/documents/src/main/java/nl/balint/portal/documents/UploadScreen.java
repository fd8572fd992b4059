package nl.balint.portal.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;

/** Tells what became of uploads: a line for each file, in a page of its own or, for a script, alone. */
final class UploadScreen {

    private final Desk desk;

    UploadScreen(Desk desk) {
        this.desk = desk;
    }

    /** What became of one file. */
    record Told(String id, String name, UploadOutcome outcome) {}

    /** The line of one file, for the script that sent it. */
    Answer line(Request request, Here here, Told told) throws Exception {
        Map<String, Object> model = Map.of("upload", line(here, told));
        Answer answer = desk.screens().show(request, "documents:screens/upload-line", model);
        return told.outcome() instanceof UploadOutcome.Refused ? answer.status(422) : answer;
    }

    /** All files of a form, with the way back to their folder. */
    Answer page(Request request, Here here, Folder folder, List<Told> all) throws Exception {
        List<Map<String, Object>> lines = new ArrayList<>();
        all.forEach(told -> lines.add(line(here, told)));
        Map<String, Object> model = new HashMap<>();
        model.put("uploads", lines);
        model.put("folder", FolderScreen.head(here, folder));
        model.put("trail", FolderScreen.trail(here, here.area().above(folder.path())));
        return desk.show(request, here, "uploads", model);
    }

    private static Map<String, Object> line(Here here, Told told) {
        Map<String, Object> line = new HashMap<>();
        line.put("id", told.id());
        line.put("name", told.name());
        line.put("address", UploadRoutes.address(here.group()) + "/" + told.id());
        UploadOutcome outcome = told.outcome();
        if (outcome instanceof UploadOutcome.Added added) {
            line.put("state", added.isNewVersion() ? "version" : "added");
            line.put("version", added.document().version());
            line.put("document", Addresses.document(added.document().id()));
        } else if (outcome instanceof UploadOutcome.Asked asked) {
            line.put("state", "asked");
            line.put("findings", asked.findings());
        } else if (outcome instanceof UploadOutcome.Waiting waiting) {
            line.put("state", "waiting");
            line.put("key", waiting.key());
            line.put("arguments", waiting.arguments());
        } else if (outcome instanceof UploadOutcome.Refused refused) {
            line.put("state", "refused");
            line.put("key", refused.key());
            line.put("arguments", refused.arguments());
        }
        return line;
    }
}

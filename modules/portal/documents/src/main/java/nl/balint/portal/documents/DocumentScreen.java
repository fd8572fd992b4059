package nl.balint.portal.documents;

import java.util.HashMap;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;

/** Shows a document: what is in it first, fetching it second; its versions and who saw it. */
final class DocumentScreen {

    private static final int LONGEST_TEXT = 60_000;
    private static final int LINES = 30;

    private final Desk desk;
    private final People people;
    private final DocumentLog log;
    private final Retention retention;

    DocumentScreen(Desk desk, People people, DocumentLog log, Retention retention) {
        this.desk = desk;
        this.people = people;
        this.log = log;
        this.retention = retention;
    }

    /**
     * The screen.
     *
     * @param problem what was refused just now; empty when nothing was
     */
    Answer show(Request request, Here here, Document document, Map<String, Object> problem) throws Exception {
        Folder folder = here.area().folderOf(document.path());
        Map<String, Object> model = new HashMap<>();
        model.put("document", facts(document));
        model.put("trail", FolderScreen.trail(here, here.area().above(document.path())));
        model.put("folder", FolderScreen.head(here, folder));
        model.put("mayWrite", here.area().mayWrite(folder));
        model.put("isInTrash", here.area().isInTrash(document));
        model.put("preview", preview(here, document));
        model.put(
                "versions",
                here.area().versions(document).stream().map(this::version).toList());
        model.put(
                "lines",
                log.ofDocument(document, LINES).stream()
                        .map(line -> AreaRoutes.line(here, line, people))
                        .toList());
        model.put("problem", problem);
        if (document.standing() instanceof Standing.Reported reported) {
            model.put("reported", reported);
        }
        if (document.report()) {
            model.put("lastDay", retention.lastDay(document, Choices.of(here.area())));
        }
        return desk.show(request, here, "document", model);
    }

    private Map<String, Object> facts(Document document) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("id", document.id());
        facts.put("name", document.name());
        facts.put("address", Addresses.document(document.id()));
        facts.put("kind", FileKind.of(document).word());
        facts.put("size", document.size());
        facts.put("version", document.version());
        facts.put("at", document.at());
        facts.put("by", people.name(document.by()));
        facts.put("report", document.report());
        return facts;
    }

    private static Map<String, Object> preview(Here here, Document document) {
        if (DocumentFile.isPdf(document)) {
            return Map.of("kind", "pdf", "text", shortened(here.area().text(document)));
        }
        if (DocumentFile.isPicture(document)) {
            return Map.of("kind", "picture", "text", "");
        }
        String text = here.area().text(document);
        return text.isBlank()
                ? Map.of("kind", "none", "text", "")
                : Map.of("kind", "text", "text", shortened(text), "isCut", text.length() > LONGEST_TEXT);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_TEXT);
        return text.substring(0, end < 1 ? LONGEST_TEXT : end);
    }

    private Map<String, Object> version(Version version) {
        return Map.of(
                "number", version.number(),
                "size", version.size(),
                "at", version.at(),
                "by", people.name(version.by()),
                "restored", version.restored());
    }
}

package nl.balint.portal.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;

/** Shows a folder: what is in it, what is new, who sees it, how full it is, and how to bring files. */
final class FolderScreen {

    /** A step on the way to here. */
    record Step(String label, String address) {}

    /** A folder in a list. */
    record FolderLine(
            String id, String name, String address, int documents, int fresh, boolean holdsReports, boolean open) {}

    /** A document in a list. */
    record DocumentLine(
            String id,
            String name,
            String address,
            long size,
            Instant at,
            String by,
            int version,
            boolean isFresh,
            boolean isReported) {}

    /** The folder itself. */
    record Head(
            String id,
            String name,
            String address,
            boolean isTop,
            boolean mayWrite,
            boolean holdsReports,
            boolean takesFiles,
            boolean open) {}

    private final Desk desk;
    private final People people;
    private final Readers readers;
    private final Quotas quotas;
    private final Quarantine quarantine;

    FolderScreen(Desk desk, People people, Readers readers, Quotas quotas, Quarantine quarantine) {
        this.desk = desk;
        this.people = people;
        this.readers = readers;
        this.quotas = quotas;
        this.quarantine = quarantine;
    }

    Answer show(Request request, Here here, Folder folder) throws Exception {
        return show(request, here, folder, Forms.UPLOAD.empty());
    }

    /** With a form that was filled in wrongly. */
    Answer show(Request request, Here here, Folder folder, FormData form) throws Exception {
        Instant since = readers.visit(here.area().groupId(), here.who());
        Map<String, String> names = new HashMap<>();
        Listing listing = Listing.of(request);
        Listing.Page page = listing.of(here.area().documents(folder), id -> name(id, names));
        Map<String, Object> model = new HashMap<>();
        model.put("folder", head(here, folder));
        model.put("trail", trail(here, here.area().above(folder.path())));
        model.put("folders", folders(here, folder, since));
        model.put(
                "documents",
                page.documents().stream()
                        .map(document -> line(document, since, name(document.by(), names)))
                        .toList());
        model.put("listing", listing(listing, page, here.address(folder)));
        model.put("readers", people.readers(here.area().groupId()));
        model.put("quota", quota(here));
        model.put("waiting", folder.isTop() ? List.of() : waiting(here, folder));
        model.put("form", form);
        model.put("newFolder", Forms.FOLDER.empty());
        model.put("settings", Choices.of(here.area()));
        return desk.show(request, here, "folder", model);
    }

    /** The way from the group to the last of the folders above. */
    static List<Step> trail(Here here, List<Folder> above) {
        List<Step> steps = new ArrayList<>();
        if (!here.area().isReadingOnly()) {
            // Who is here for an emergency sees the documents and not the group.
            steps.add(new Step(here.group().name(), Addresses.group(here.group())));
        }
        // The topmost has no name of its own: the template gives it one.
        above.forEach(folder -> steps.add(new Step(folder.name(), here.address(folder))));
        return steps;
    }

    static Head head(Here here, Folder folder) {
        boolean mayWrite = here.area().mayWrite(folder);
        boolean isClosed =
                folder.holdsReports() && !Choices.of(here.area()).archive().isOn();
        return new Head(
                folder.id(),
                folder.name(),
                here.address(folder),
                folder.isTop(),
                mayWrite,
                folder.holdsReports(),
                mayWrite && !folder.isTop() && !isClosed,
                folder.membersWrite());
    }

    private static List<FolderLine> folders(Here here, Folder folder, Instant since) {
        List<FolderLine> lines = new ArrayList<>();
        for (Folder child : here.area().folders(folder)) {
            List<Document> documents = here.area().documents(child);
            int fresh = (int) documents.stream()
                    .filter(document -> document.at().isAfter(since))
                    .count();
            lines.add(new FolderLine(
                    child.id(),
                    child.name(),
                    here.address(child),
                    documents.size(),
                    fresh,
                    child.holdsReports(),
                    child.membersWrite()));
        }
        return lines;
    }

    private static DocumentLine line(Document document, Instant since, String by) {
        return new DocumentLine(
                document.id(),
                document.name(),
                Addresses.document(document.id()),
                document.size(),
                document.at(),
                by,
                document.version(),
                document.at().isAfter(since),
                document.standing().isReported());
    }

    private static Map<String, Object> listing(Listing listing, Listing.Page page, String address) {
        Map<String, Object> model = new HashMap<>();
        model.put("words", listing.words());
        model.put("kind", listing.kind());
        model.put("sort", listing.sort());
        model.put("direction", listing.direction());
        model.put("isFiltered", listing.isFiltered());
        model.put("page", page.page());
        model.put("pages", page.pages());
        model.put("total", page.total());
        model.put("address", address);
        model.put("filtered", address + "?" + listing.filters());
        String turned = listing.isTurned() ? "&richting=af" : "";
        model.put("sorted", address + "?" + listing.filters() + "&sorteer=" + listing.sort() + turned);
        return model;
    }

    private Map<String, Object> quota(Here here) {
        Quotas.Quota quota = quotas.of(here.area().groupId());
        return Map.of("used", Sizes.text(quota.used()), "limit", Sizes.text(quota.limit()), "percent", quota.percent());
    }

    private List<Map<String, Object>> waiting(Here here, Folder folder) {
        return quarantine.list(here.area().groupId(), here.who()).stream()
                .filter(kept -> kept.folderId().equals(folder.id()))
                .map(kept -> Map.<String, Object>of(
                        "id", kept.id(), "name", kept.name(), "at", kept.at(), "forAuthor", kept.forAuthor()))
                .toList();
    }

    private String name(String id, Map<String, String> names) {
        return names.computeIfAbsent(id, people::name);
    }
}

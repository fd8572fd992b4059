package nl.balint.portal.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.balint.cms.forms.Deeds;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Proof;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.documents.emergency.Emergencies;
import nl.balint.portal.documents.emergency.EmergencyScreens;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/** Receives whoever comes for documents: knows who it is and where they may be, opens the area, shows the screen. */
final class Desk {

    /** Something that is done in an area. */
    @FunctionalInterface
    interface Work {
        Answer in(Here here) throws Exception;
    }

    /** Something that is done with a document. */
    @FunctionalInterface
    interface DocumentWork {
        Answer with(Here here, Document document) throws Exception;
    }

    /** Whose the documents are, and who else reads them. */
    record Outside(Groups groups, People people, Emergencies emergencies) {}

    private final Areas areas;
    private final Groups groups;
    private final Emergencies emergencies;
    private final People people;
    private final Screens screens;
    private final Once once;
    private final Rights rights;

    Desk(Areas areas, Outside outside, DocumentsModule.House house) {
        this.areas = areas;
        this.groups = outside.groups();
        this.emergencies = outside.emergencies();
        this.people = outside.people();
        this.screens = house.screens();
        this.once = house.once();
        this.rights = house.rights();
    }

    /** In the area of the group in the address. */
    Answer inArea(Request request, Work work) throws Exception {
        Visitor visitor = visitor(request);
        Group group = groups.findBySlug(request.placeholder("slug")).orElseThrow(Missing::failure);
        try (Here here = new Here(visitor, group, area(visitor, group))) {
            requireReading(request, here);
            return work.in(here);
        }
    }

    /** With the document in the address. */
    Answer withDocument(Request request, DocumentWork work) throws Exception {
        Visitor visitor = visitor(request);
        String document = request.placeholder("document");
        Area area =
                areas.findHolding(emergencies.access(visitor), document).orElseThrow(() -> foreign(visitor, document));
        try (Here here = new Here(visitor, groups.get(area.groupId()), area)) {
            requireReading(request, here);
            return work.with(here, area.document(document));
        }
    }

    private Area area(Visitor visitor, Group group) {
        return areas.find(emergencies.access(visitor), group.id()).orElseThrow(() -> {
            rights.refused(visitor, "group:" + group.id());
            return Missing.failure();
        });
    }

    private RequestFailure foreign(Visitor visitor, String document) {
        rights.refused(visitor, "document:" + document, () -> areas.holds(document));
        return Missing.failure();
    }

    /** Who is here for an emergency reads, and does nothing else. */
    private static void requireReading(Request request, Here here) {
        if (here.area().isReadingOnly() && !request.method().isSafe()) {
            throw Missing.failure();
        }
    }

    /** Goes on when who asks has only just shown who they are. */
    void requireRecent(Request request) {
        rights.requireRecent(request);
    }

    /** A deed, once for each form that was shown. */
    Answer once(Request request, Visitor visitor, Callable<Answer> deed) throws Exception {
        return once.answer(request, visitor.userId(), deed);
    }

    /** For uploads, each once for each form that was shown. */
    <T> Deeds<T> uploads() {
        return once.deeds();
    }

    /** The folder in the address; without one the topmost. */
    static Folder folder(Request request, Here here) {
        return here.area().findFolder(request.placeholder("map")).orElseThrow(Missing::failure);
    }

    /** A screen about a group's documents. */
    Answer show(Request request, Here here, String screen, Map<String, ?> model) throws Exception {
        Map<String, Object> all = new HashMap<>(model);
        all.put("group", Map.of("name", here.group().name(), "address", Addresses.group(here.group())));
        all.put("area", here.address());
        all.put("isLed", here.area().isLed());
        all.put("isReadingOnly", here.area().isReadingOnly());
        all.put("outsiders", outsiders(here));
        all.put("done", done(request));
        return screens.show(request, "documents:screens/" + screen, all);
    }

    /** Who reads here for an emergency now: everybody of the group sees it. */
    private List<Map<String, Object>> outsiders(Here here) {
        return emergencies.openIn(here.area().groupId()).stream()
                .map(one -> EmergencyScreens.told(one, people::name))
                .toList();
    }

    /** What was done just before, as a word of the texts. */
    private static String done(Request request) {
        return request.query("gedaan")
                .filter(word -> word.matches("[a-z-]{1,40}"))
                .orElse("");
    }

    /** For a refusal: what the screen shows as a problem. */
    static Map<String, Object> problem(Refusal refusal) {
        return Map.of("key", refusal.key(), "arguments", refusal.arguments());
    }

    Screens screens() {
        return screens;
    }

    /** The documents of a group open for whoever gave a second factor. */
    static Visitor visitor(Request request) {
        Visitor visitor = Visitor.get(request);
        if (!visitor.has(Strength.SECOND_FACTOR)) {
            throw new SignInNeeded(Proof.SECOND_FACTOR);
        }
        return visitor;
    }
}

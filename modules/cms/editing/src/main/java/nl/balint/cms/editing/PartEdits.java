package nl.balint.cms.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.editing.Step.Made;
import nl.balint.cms.editing.Undos.Place;
import nl.balint.cms.editing.Undos.Way;
import nl.balint.cms.security.Visitor;

/**
 * What the redactie does to what stands on a page. Each deed is one save and can be taken back. Of many who change the
 * same version of a text one is first, and the others are told (docs/decisions/0066).
 */
final class PartEdits {

    /** Who goes on writing has one line in the log for it, not one for each pause. */
    private static final Duration ONE_LINE = Duration.ofMinutes(10);

    private final Edits edits;
    private final Undos<Step> undos = new Undos<>();
    private final Clock clock;
    private final Map<Place, Instant> noted = new HashMap<>();

    PartEdits(Edits edits, Clock clock) {
        this.edits = edits;
        this.clock = clock;
    }

    /** A deed on content that was opened for it. */
    private interface Deed extends Function<Content, Made> {}

    /** Makes a step. */
    Made make(Visitor by, ContentPath page, Step step) {
        return done(by, page, step::on);
    }

    /**
     * Fills in a page or component.
     *
     * @param mark of the text that was changed
     * @throws Overtaken when it has another mark by now
     */
    Made fill(Visitor by, ContentPath path, String mark, Filling filling) {
        return done(by, path, content -> {
            Node node = content.find(path)
                    .filter(found -> mark.equals(VersionMark.of(found)))
                    .orElseThrow(Overtaken::new);
            Kept was = Kept.own(node);
            filling.write(content, node);
            return new Made(new Step.Fill(path, was, VersionMark.of(node)), path, List.of(path));
        });
    }

    /** Writes a dialog to its node. */
    interface Filling {
        void write(Content content, Node node);
    }

    /** Adds a component to an area, filled in. */
    Made add(Visitor by, Step.Put empty, Filling filling) {
        return done(by, empty.area().parent(), content -> {
            Made made = empty.on(content);
            Node node = content.get(made.at());
            filling.write(content, node);
            return new Made(new Step.Drop(node.path(), VersionMark.of(node)), node.path(), made.touched());
        });
    }

    /** Takes back what was done last, or does again what was taken back last; nothing when there is nothing. */
    synchronized Optional<Made> turn(Visitor by, ContentPath page, Way way) {
        Place place = place(by, page);
        return undos.take(place, way).map(step -> {
            Made made = saved(by, page, step::on);
            undos.taken(place, way, made.back());
            return made;
        });
    }

    boolean can(Visitor by, ContentPath page, Way way) {
        return undos.has(place(by, page), way);
    }

    private Made done(Visitor by, ContentPath path, Deed deed) {
        Place place = place(by, path);
        Made made = saved(by, path, deed);
        undos.done(place, made.back());
        return made;
    }

    /** One after the other, so that what was looked at is what is changed. */
    private synchronized Made saved(Visitor by, ContentPath path, Deed deed) {
        return edits.once(by, content -> {
            Node page = PageTree.pageOf(content.find(path).orElseThrow(Overtaken::new));
            // Also when nothing is otherwise by it, so that nobody reads that it was saved.
            edits.deeds().check(content, by, path);
            Made made = deed.apply(content);
            if (isNews(new Place(by.userId(), page.id()))) {
                edits.note(content, "page.changed", by, page);
            }
            return made;
        });
    }

    private boolean isNews(Place place) {
        Instant now = clock.instant();
        noted.values().removeIf(at -> at.plus(ONE_LINE).isBefore(now));
        return noted.putIfAbsent(place, now) == null;
    }

    private Place place(Visitor by, ContentPath path) {
        try (Content draft = edits.draft()) {
            return new Place(by.userId(), PageTree.pageOf(draft.get(path)).id());
        }
    }
}

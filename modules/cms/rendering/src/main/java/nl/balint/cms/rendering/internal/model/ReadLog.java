package nl.balint.cms.rendering.internal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;

/** Everything a page, or a part of it, read while it was rendered; tells whether a change of the content touches it. */
public final class ReadLog {

    private final Map<ContentPath, NodeReads> nodes = new HashMap<>();
    private final Set<ContentPath> missing = new HashSet<>();
    private final Set<ContentPath> subtrees = new HashSet<>();
    private final Set<Surrounding> around = EnumSet.noneOf(Surrounding.class);
    private final Set<ReadLog> parts = new HashSet<>();
    private final boolean noting;
    private final List<Outside> outside = new ArrayList<>();
    private boolean everything;
    private boolean keptWithQuery;
    private Instant validUntil = Instant.MAX;

    public ReadLog() {
        this(true);
    }

    private ReadLog(boolean noting) {
        this.noting = noting;
    }

    /** For a page that is not kept: taking notes costs about a tenth of its time. */
    public static ReadLog off() {
        return new ReadLog(false);
    }

    /** Whether this tells what was read; else it tells nothing, and nothing may be kept by it. */
    public boolean isNoting() {
        return noting;
    }

    NodeReads of(Node node) {
        return noting ? nodes.computeIfAbsent(node.path(), path -> new NodeReads(node)) : NodeReads.NONE;
    }

    public void property(Node node, String name) {
        if (noting) {
            of(node).property(name, node.properties().get(name));
        }
    }

    public void children(Node node) {
        if (noting) {
            of(node).children(node.children());
        }
    }

    public void whole(Node node) {
        of(node).whole();
    }

    public void missing(ContentPath path) {
        missing.add(path);
    }

    /** A part that was rendered for itself, now or earlier, stands in this page. */
    public void include(ReadLog part) {
        keptWithQuery |= part.isKeptWithQuery();
        if (noting) {
            parts.add(part);
        }
    }

    /** What is around a part, and not the same wherever it stands. */
    public enum Surrounding {
        REQUEST,
        PAGE
    }

    public void around(Surrounding surrounding) {
        around.add(surrounding);
    }

    public boolean showsAround(Surrounding surrounding) {
        return around.contains(surrounding) || parts.stream().anyMatch(part -> part.showsAround(surrounding));
    }

    /** Something that is no content was read: a count that is another after each change of it. */
    public void outside(LongSupplier turn) {
        outside.add(new Outside(turn, turn.getAsLong()));
    }

    /** What was read that is no content, by this and by its parts. */
    public List<Outside> outside() {
        List<Outside> all = new ArrayList<>(outside);
        parts.forEach(part -> all.addAll(part.outside()));
        return List.copyOf(all);
    }

    /** Something outside of the content, as it was. */
    public record Outside(LongSupplier turn, long was) {
        public boolean isAsItWas() {
            return turn.getAsLong() == was;
        }
    }

    /** The page is the same for everybody who asks with the same words in the address. */
    public void keptWithQuery() {
        keptWithQuery = true;
    }

    public boolean isKeptWithQuery() {
        return keptWithQuery;
    }

    public void validUntil(Instant moment) {
        validUntil = moment.isBefore(validUntil) ? moment : validUntil;
    }

    public Instant validUntil() {
        return parts.stream().map(ReadLog::validUntil).reduce(validUntil, (a, b) -> a.isBefore(b) ? a : b);
    }

    /** A query went over the workspace, or something was not found in it: any change there may matter. */
    public void workspace(String name) {
        below(ContentPath.root(name));
    }

    /** A query went over everything below a path. */
    public void below(ContentPath path) {
        subtrees.add(path);
    }

    /** Nobody knows what was read. */
    public void everything() {
        everything = true;
    }

    /** Whether a page that read all this could now look different. */
    public boolean isTouchedBy(Collection<ContentPath> changed, Content now) {
        if (everything
                || changed.stream().anyMatch(path -> isAtOrBelow(path, subtrees))
                || parts.stream().anyMatch(part -> part.isTouchedBy(changed, now))) {
            return true;
        }
        var near = new HashSet<>(changed);
        for (var path : changed) {
            if (!path.isRoot()) {
                near.add(path.parent());
            }
        }
        return missing.stream().anyMatch(path -> isAtOrBelow(path, near))
                || nodes.entrySet().stream()
                        .anyMatch(each -> isTouched(each.getKey(), each.getValue(), changed, near, now));
    }

    private static boolean isTouched(
            ContentPath path, NodeReads reads, Collection<ContentPath> changed, Set<ContentPath> near, Content now) {
        if (reads.isWhole() && changed.stream().anyMatch(each -> each.equals(path) || each.isBelow(path))) {
            return true;
        }
        return isAtOrBelow(path, near)
                && now.find(path).map(node -> !reads.areTrueFor(node)).orElse(true);
    }

    private static boolean isAtOrBelow(ContentPath path, Set<ContentPath> changed) {
        for (var at = path; ; at = at.parent()) {
            if (changed.contains(at)) {
                return true;
            }
            if (at.isRoot()) {
                return false;
            }
        }
    }
}

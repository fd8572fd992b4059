package nl.balint.cms.editing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.Visitor;

/** What somebody who is new to the redactie may begin with, and what of it they did; the log knows. */
final class FirstSteps {

    /** Who has done so much is not new. */
    private static final int MANY = 100;

    private static final List<Deed> DEEDS = List.of(
            new Deed("change", Set.of("page.changed")),
            new Deed("add", Set.of("page.added")),
            new Deed("show", Set.of("page.published", "page.review-asked")));

    private final Audit audit;
    private final Set<String> notNew = ConcurrentHashMap.newKeySet();

    FirstSteps(Audit audit) {
        this.audit = audit;
    }

    /**
     * A thing to do.
     *
     * @param events by which the log tells that it was done
     */
    private record Deed(String name, Set<String> events) {}

    /**
     * A step of the list.
     *
     * @param name as templates know it
     */
    public record FirstStep(String name, boolean isDone) {}

    /** The steps; none for who did them all. */
    List<FirstStep> of(Visitor visitor) {
        if (notNew.contains(visitor.userId())) {
            return List.of();
        }
        List<AuditLine> lines = audit.list(AuditQuery.ALL.by(visitor.userId()).first(MANY));
        Set<String> events = lines.stream().map(AuditLine::event).collect(Collectors.toSet());
        List<FirstStep> steps = DEEDS.stream().map(deed -> step(deed, events)).toList();
        boolean isDone = lines.size() >= MANY || steps.stream().allMatch(FirstStep::isDone);
        if (isDone) {
            notNew.add(visitor.userId());
        }
        return isDone ? List.of() : steps;
    }

    private static FirstStep step(Deed deed, Set<String> events) {
        return new FirstStep(deed.name(), deed.events().stream().anyMatch(events::contains));
    }
}

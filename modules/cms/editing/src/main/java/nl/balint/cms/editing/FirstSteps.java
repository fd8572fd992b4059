package nl.balint.cms.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private final Audit audit;
    private final Set<String> notNew = ConcurrentHashMap.newKeySet();

    FirstSteps(Audit audit) {
        this.audit = audit;
    }

    /** A thing to do. */
    enum Deed {
        CHANGE("page.changed"),
        ADD("page.added"),
        SHOW("page.published", "review.asked", "page.kept");

        private final Set<String> events;

        Deed(String... events) {
            this.events = Set.of(events);
        }
    }

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
        List<FirstStep> steps =
                Arrays.stream(Deed.values()).map(deed -> step(deed, events)).toList();
        boolean isNew = lines.size() < MANY && !steps.stream().allMatch(FirstStep::isDone);
        if (!isNew) {
            notNew.add(visitor.userId());
        }
        return isNew ? steps : List.of();
    }

    private static FirstStep step(Deed deed, Set<String> events) {
        boolean isDone = deed.events.stream().anyMatch(events::contains);
        return new FirstStep(deed.name().toLowerCase(Locale.ROOT), isDone);
    }
}

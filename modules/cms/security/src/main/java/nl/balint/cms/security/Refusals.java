package nl.balint.cms.security;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Tells the log of who was refused something: once an hour for each account and kind. It does so beside the request, so
 * that how long an answer took does not tell whether there was something to refuse.
 */
final class Refusals {

    private static final String RIGHTS = "refusal.rights";
    private static final String FORGED = "refusal.forged";

    private final Audit audit;
    private final Executor beside;
    private final NotedLately lately;

    Refusals(Audit audit, Executor beside, NotedLately lately) {
        this.audit = audit;
        this.beside = beside;
        this.lately = lately;
    }

    /** What is there was not theirs; it is looked up first whether it is there. */
    void ofRights(Visitor visitor, String what, BooleanSupplier isThere) {
        beside.execute(() -> {
            if (isThere.getAsBoolean()) {
                note(RIGHTS, visitor, what);
            }
        });
    }

    /** A form that did not come from a page that we made for them. */
    void forged(Visitor visitor) {
        beside.execute(() -> note(FORGED, visitor, "form"));
    }

    private void note(String event, Visitor visitor, String what) {
        if (lately.isNew(visitor.userId(), event)) {
            audit.post(AuditLine.of(event, visitor, "").with("what", what));
        }
    }
}

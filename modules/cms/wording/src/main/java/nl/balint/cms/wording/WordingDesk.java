package nl.balint.cms.wording;

import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.workflow.Tasks;

/** Changes words: a new version, its line in the log and the end of what waited about it, in one save. */
final class WordingDesk {

    private final WordingStore store;
    private final Audit audit;
    private final Tasks tasks;

    WordingDesk(WordingStore store, Audit audit, Tasks tasks) {
        this.store = store;
        this.audit = audit;
        this.tasks = tasks;
    }

    /**
     * Lets these words count from now on.
     *
     * @return whether it was done; not when somebody else changed the same in the meantime
     */
    boolean change(Writing writing, Visitor visitor, Change change) {
        try (Content content = store.open()) {
            Version next = store.next(content, writing.slug(), visitor.userId(), change.deed(), change.words());
            if (next.number() != change.base() + 1) {
                return false;
            }
            store.add(content, writing.slug(), next);
            audit.note(
                    content,
                    AuditLine.of("wording." + event(change.deed()), visitor, "wording:" + writing.slug())
                            .with("version", Integer.toString(next.number())));
            tasks.doneAbout(content, writing.slug(), visitor.userId());
            content.save();
            return true;
        } catch (ContentConflict | ContentRefused meanwhile) {
            return false;
        }
    }

    /**
     * What is to count.
     *
     * @param base the number of the version that it is a change of; 0 when nobody changed anything yet
     */
    record Change(Version.Deed deed, Words words, int base) {}

    private static String event(Version.Deed deed) {
        return switch (deed) {
            case WRITTEN -> "changed";
            case RESTORED -> "restored";
            case HOUSE -> "house";
        };
    }
}

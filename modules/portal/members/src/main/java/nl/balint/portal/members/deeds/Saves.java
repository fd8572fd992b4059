package nl.balint.portal.members.deeds;

import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/** Does a deed as the house itself, in one save; one that collides with another is done again. */
public final class Saves {

    private static final int TRIES = 8;

    private final Repository repository;

    public Saves(Repository repository) {
        this.repository = repository;
    }

    /** Something that is done to content, and what came of it. */
    @FunctionalInterface
    public interface Deed<T> {
        T in(Content content);
    }

    /** Looks at content as the house itself, and changes nothing. */
    public <T> T looking(Deed<T> look) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return look.in(content);
        }
    }

    public <T> T once(Deed<T> deed) {
        return Conflicts.saved(TRIES, () -> repository.open(Access.SYSTEM, View.DRAFT), deed::in);
    }
}

package nl.balint.cms.content;

/** Told after each save, outside all locks, on the thread that saved. */
public interface ContentListener {
    void changed(ContentChange change);
}

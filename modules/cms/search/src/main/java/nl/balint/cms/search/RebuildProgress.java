package nl.balint.cms.search;

/** Hears how far a rebuild is. */
@FunctionalInterface
public interface RebuildProgress {

    RebuildProgress SILENT = (done, total) -> {};

    /** So many documents were read, of about so many; called now and then, and at the end. */
    void at(int done, int total);
}

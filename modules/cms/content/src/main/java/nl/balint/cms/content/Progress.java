package nl.balint.cms.content;

/** Told how far a long piece of work has come. */
public interface Progress {

    /** Says nothing to nobody. */
    Progress SILENT = (what, done, total) -> {};

    void step(String what, long done, long total);
}

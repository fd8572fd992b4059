package nl.balint.cms.content;

/** Which of the two copies of the content is seen. */
public enum View {
    /** What editors work on. */
    DRAFT,
    /** What visitors see: the copy made by publishing. */
    PUBLISHED
}

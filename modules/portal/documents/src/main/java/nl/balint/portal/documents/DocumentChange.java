package nl.balint.portal.documents;

/**
 * Something that happened to a document, and is on the disk.
 *
 * @param who the id of the person who did it, or {@code system}
 */
public record DocumentChange(Kind kind, String groupId, String documentId, String who) {

    /** What happened; the word is what the log of the group keeps. */
    public enum Kind {
        ADDED("document.added"),
        REPLACED("document.replaced"),
        RENAMED("document.renamed"),
        MOVED("document.moved"),
        TRASHED("document.trashed"),
        RESTORED("document.restored"),
        REPORTED("document.reported"),
        CLEARED("document.cleared"),
        ERASED("document.erased");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}

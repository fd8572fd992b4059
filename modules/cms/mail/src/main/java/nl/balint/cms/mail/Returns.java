package nl.balint.cms.mail;

/** What is done with mails that come back because nobody could be given them. */
public sealed interface Returns permits ReturnBox, Returns.Unread {

    /** They go to the sender's own mailbox, where people read them. */
    record Unread() implements Returns {}
}

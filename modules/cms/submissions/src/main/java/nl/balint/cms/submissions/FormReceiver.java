package nl.balint.cms.submissions;

import nl.balint.cms.content.Content;

/** A plug: what becomes of the submissions of a form. */
@FunctionalInterface
public interface FormReceiver {

    /**
     * Takes a submission in. What it changes is saved by the caller together with the note that this submission was
     * received, so it happens once however often the form is sent; after a conflict it is asked again with fresh
     * content. It does not save, and does nothing that cannot be undone: mails go by {@code Outbox.add}, tasks by
     * {@code Tasks.add}, lines of the log by {@code Audit.note}, all into this content.
     */
    Received receive(Content system, Submission submission);
}

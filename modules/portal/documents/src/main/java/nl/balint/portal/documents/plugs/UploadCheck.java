package nl.balint.portal.documents.plugs;

/** Judges an upload. It takes bounded time and memory, whatever is sent in, and writes no text of it to the log. */
@FunctionalInterface
public interface UploadCheck {

    Verdict check(Upload upload);
}

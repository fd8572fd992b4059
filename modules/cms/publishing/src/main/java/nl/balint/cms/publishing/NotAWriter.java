package nl.balint.cms.publishing;

import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/** Somebody of the redactie may not write a page. What the log has of it names nobody, and not the page. */
public final class NotAWriter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final transient WritersRule rule;

    /**
     * Tells why not.
     *
     * @param title of the page
     * @param rule what holds for it
     */
    NotAWriter(String title, WritersRule rule) {
        super(
                "may not write the page",
                new RequestFailure(Reason.FORBIDDEN, "publishing.writers.refused"),
                false,
                false);
        this.title = title;
        this.rule = rule;
    }

    /** An answer by which the page editor knows this from somebody who was signed out. */
    public static Answer marked(Answer answer) {
        return answer.status(403).header("X-Refused", "writers");
    }

    /** Of the page, as visitors read it. */
    public String title() {
        return title;
    }

    /** What holds for the page; it is not for some when the right was taken elsewhere, such as by an imported role. */
    public WritersRule rule() {
        return rule;
    }
}

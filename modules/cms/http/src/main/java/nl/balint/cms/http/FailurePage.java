package nl.balint.cms.http;

/**
 * Shows a failure to a visitor in the site's own look. Only the status of the answer is set by the door; if this
 * throws, the plain page is shown instead. {@link Request#id()} is the number that the visitor may mention.
 */
@FunctionalInterface
public interface FailurePage {

    /** The plain page: no template, no content, always works. */
    FailurePage PLAIN = PlainPage::show;

    Answer show(Request request, RequestFailure failure) throws Exception;
}

package nl.balint.portal.documents;

import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/** The one answer for what is not there and for what somebody may not know of; nobody can tell the two apart. */
final class Missing {

    private Missing() {}

    static RequestFailure failure() {
        return new RequestFailure(Reason.NOT_FOUND, "documents.missing");
    }
}

package nl.balint.portal.documents;

import nl.balint.cms.content.Access;

/** What exists for somebody at this instant: asked anew whenever something lasts, such as a ZIP that is on its way. */
@FunctionalInterface
public interface Admission {

    Access of(String memberId);
}

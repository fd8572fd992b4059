package nl.balint.cms.publishing;

import java.time.Instant;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** How a page of the draft stands to what visitors see. */
public enum PageState {
    /** Visitors do not see it. */
    DRAFT,
    /** Visitors see an older text, or see it at another address. */
    CHANGED,
    /** Visitors see it as it is. */
    PUBLISHED;

    /** From the stamps that each save and each publication leaves on the page. */
    public static PageState of(Node page) {
        boolean isPublished = page.property("mgnl:activationStatus")
                .filter(Value.of(true)::equals)
                .isPresent();
        if (!isPublished) {
            return DRAFT;
        }
        Optional<Instant> published = Kept.moment(page, "mgnl:lastActivated");
        boolean isNewer = Kept.moment(page, "mgnl:lastModified")
                .filter(changed -> published.filter(changed::isAfter).isPresent())
                .isPresent();
        return isNewer ? CHANGED : PUBLISHED;
    }
}

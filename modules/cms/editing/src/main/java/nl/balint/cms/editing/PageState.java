package nl.balint.cms.editing;

import java.time.OffsetDateTime;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** How a page of the draft stands to what visitors see. */
public enum PageState {
    /** Visitors do not see it. */
    DRAFT,
    /** Visitors see an older text. */
    CHANGED,
    /** Visitors see it as it is. */
    PUBLISHED;

    /** From the stamps that each save and each publication leaves on the page. */
    static PageState of(Node page) {
        boolean isPublished = page.property("mgnl:activationStatus")
                .filter(Value.of(true)::equals)
                .isPresent();
        if (!isPublished) {
            return DRAFT;
        }
        Optional<OffsetDateTime> changed = moment(page, "mgnl:lastModified");
        Optional<OffsetDateTime> published = moment(page, "mgnl:lastActivated");
        boolean isNewer = changed.isPresent()
                && published.isPresent()
                && changed.get().toInstant().isAfter(published.get().toInstant());
        return isNewer ? CHANGED : PUBLISHED;
    }

    private static Optional<OffsetDateTime> moment(Node page, String name) {
        return page.property(name).filter(Value.Moment.class::isInstance).map(value -> ((Value.Moment) value).at());
    }
}

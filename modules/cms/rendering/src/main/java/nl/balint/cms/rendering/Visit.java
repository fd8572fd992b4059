package nl.balint.cms.rendering;

import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.http.Request;

/**
 * The content as it exists for a visitor: what security put on the request, else the published content for everyone.
 */
record Visit(Repository repository) {

    /** Something made from content. */
    interface Reading<T> {
        T read(Content content) throws Exception;
    }

    <T> T with(Request request, Reading<T> reading) throws Exception {
        var own = request.attribute(Content.class);
        if (own.isPresent()) {
            return reading.read(own.get());
        }
        try (var content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            return reading.read(content);
        }
    }

    static boolean isAnonymous(Request request) {
        return request.attribute(Content.class).isEmpty();
    }
}

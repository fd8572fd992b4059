package nl.balint.cms.publishing;

import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Visitor;

/** What else than pages is put on the site: the items of content apps, in workspaces of their own. */
public interface Items {

    /** Nothing but pages. */
    Items NONE = new Items() {
        @Override
        public boolean has(Visitor visitor, ContentPath path) {
            return false;
        }

        @Override
        public List<Node> list(Visitor visitor, Content draft) {
            return List.of();
        }
    };

    /** Whether a place belongs to an app that somebody may use. */
    boolean has(Visitor visitor, ContentPath path);

    /** All items of the apps that somebody may use, pages not among them. */
    List<Node> list(Visitor visitor, Content draft);
}

package nl.balint.cms.editing;

import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Visitor;

/** A module that can do more with a page, such as having it read by somebody else. */
public interface PageTool {

    /**
     * What is offered on the screen of a page, in that order.
     *
     * @param page of the draft; it is read only
     */
    List<PageOffer> offers(Visitor visitor, Node page);
}

package nl.balint.portal.members;

import nl.balint.cms.content.Content;

/**
 * A plug: what another module lays in a group's own area. The area itself, {@link Places#documents}, is there with its
 * rights; what is added stands at the same save as the group.
 */
@FunctionalInterface
public interface GroupArea {

    void open(Content content, Group group);
}

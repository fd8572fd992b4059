package nl.balint.portal.members;

import nl.balint.cms.content.Content;

/**
 * A plug: what another module lays in a group's own area. The area itself, {@link Places#documents}, is there with its
 * rights; what is added stands at the same save as the group.
 */
@FunctionalInterface
public interface GroupArea {

    void open(Content content, Group group);

    /** How much somebody alone made for the group, of which nobody else made a part. */
    default int worksOf(String groupId, String memberId) {
        return 0;
    }

    /** Takes that away for good; what is gone already is no fault. */
    default void takeBack(String groupId, String memberId) {}
}

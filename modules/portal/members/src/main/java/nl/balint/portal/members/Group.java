package nl.balint.portal.members;

import nl.balint.portal.members.internal.text.CleanText;

/**
 * A Balint group. It never changes; the {@code with…} methods give a changed copy. Who belongs to it, its free seats
 * and its leaders stand in its memberships.
 *
 * @param slug the word in addresses: "den-bosch"
 * @param details what it agreed on for the outside and for itself
 */
public record Group(
        String id,
        int number,
        String slug,
        String name,
        GroupState state,
        GroupPlace place,
        GroupMeeting meeting,
        GroupSize size,
        GroupDetails details) {

    public Group {
        name = CleanText.line(name);
        if (!Slug.isSlug(slug)) {
            throw new IllegalArgumentException("A slug is small letters, digits and hyphens, not '" + slug + "'");
        }
    }

    public Group withId(String changed) {
        return new Group(changed, number, slug, name, state, place, meeting, size, details);
    }

    public Group withName(String changedName, String changedSlug) {
        return new Group(id, number, changedSlug, changedName, state, place, meeting, size, details);
    }

    public Group withState(GroupState changed) {
        return new Group(id, number, slug, name, changed, place, meeting, size, details);
    }

    public Group withPlace(GroupPlace changed) {
        return new Group(id, number, slug, name, state, changed, meeting, size, details);
    }

    public Group withMeeting(GroupMeeting changed) {
        return new Group(id, number, slug, name, state, place, changed, size, details);
    }

    public Group withSize(GroupSize changed) {
        return new Group(id, number, slug, name, state, place, meeting, changed, details);
    }

    public Group withDetails(GroupDetails changed) {
        return new Group(id, number, slug, name, state, place, meeting, size, changed);
    }
}

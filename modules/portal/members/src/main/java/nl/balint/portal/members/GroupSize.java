package nl.balint.portal.members;

/**
 * How many members a group wants.
 *
 * @param closed whether the group takes nobody, though it has room
 */
public record GroupSize(int minimum, int maximum, boolean closed) {

    public GroupSize {
        if (minimum < 1 || maximum < minimum) {
            throw new IllegalArgumentException("A group has from 1 up to more, not " + minimum + " to " + maximum);
        }
    }
}

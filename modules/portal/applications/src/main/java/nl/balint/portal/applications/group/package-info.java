/**
 * What a group sees of those who would like to join it: its leaders those whose turn it is, its members the ballots in
 * which they vote. Begin at {@link nl.balint.portal.applications.group.GroupDesk}, which wires the screens.
 */
@NullMarked
package nl.balint.portal.applications.group;

import org.jspecify.annotations.NullMarked;

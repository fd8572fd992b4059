/**
 * What the secretariat sees below {@code /beheer}: people, groups, memberships, roles, imports and exports. It sees who
 * is in a group, never what is in the group's area.
 */
@NullMarked
package nl.balint.portal.members.office;

import org.jspecify.annotations.NullMarked;

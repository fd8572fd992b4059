/**
 * What members see: their home, their own data, their groups. A group that is not theirs does not exist for them, and
 * looks like one that never was.
 */
@NullMarked
package nl.balint.portal.members.own;

import org.jspecify.annotations.NullMarked;

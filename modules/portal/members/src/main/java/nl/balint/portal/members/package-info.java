/** Persons, groups and memberships with dates. */
@NullMarked
package nl.balint.portal.members;

import org.jspecify.annotations.NullMarked;

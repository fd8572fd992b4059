/**
 * Persons, groups and memberships with dates. Begin at {@link nl.balint.portal.members.Register}: it has the
 * {@link nl.balint.portal.members.Members}, the {@link nl.balint.portal.members.Groups} and the
 * {@link nl.balint.portal.members.Memberships} between them. What somebody may follows from these at each instant.
 */
@NullMarked
package nl.balint.portal.members;

import org.jspecify.annotations.NullMarked;

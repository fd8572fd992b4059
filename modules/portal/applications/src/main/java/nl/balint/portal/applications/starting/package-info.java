/**
 * The start of a group: what was asked for, where it stands, and who may look at it. Begin at
 * {@link nl.balint.portal.applications.starting.Start}; what is done to it stands in {@code deeds}.
 */
@NullMarked
package nl.balint.portal.applications.starting;

import org.jspecify.annotations.NullMarked;

/**
 * New groups on the desks of the secretariat, the committee and the board. Begin at
 * {@link nl.balint.portal.applications.startdesk.StartDesk}.
 */
@NullMarked
package nl.balint.portal.applications.startdesk;

import org.jspecify.annotations.NullMarked;

/**
 * What the secretariat, the board and the committee see of applications, and what they do with them. Begin at
 * {@link nl.balint.portal.applications.office.Office}, which wires the screens; an act is a line of {@code OfficeActs}.
 */
@NullMarked
package nl.balint.portal.applications.office;

import org.jspecify.annotations.NullMarked;

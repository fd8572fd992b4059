/**
 * What comes in by the public forms becomes an application. Begin at
 * {@link nl.balint.portal.applications.intake.ApplyForm}.
 */
@NullMarked
package nl.balint.portal.applications.intake;

import org.jspecify.annotations.NullMarked;

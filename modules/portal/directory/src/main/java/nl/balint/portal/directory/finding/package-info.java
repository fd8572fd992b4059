/**
 * What somebody looks for, as it stands in an address, and what is shown of it. Begin at
 * {@link nl.balint.portal.directory.finding.Finder}.
 */
@NullMarked
package nl.balint.portal.directory.finding;

import org.jspecify.annotations.NullMarked;

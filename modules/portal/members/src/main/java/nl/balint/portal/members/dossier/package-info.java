/** All that is kept of a person, for that person to take along. */
@NullMarked
package nl.balint.portal.members.dossier;

import org.jspecify.annotations.NullMarked;

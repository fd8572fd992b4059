/** Puts the members module together: {@link nl.balint.portal.members.wiring.MembersModule}. */
@NullMarked
package nl.balint.portal.members.wiring;

import org.jspecify.annotations.NullMarked;

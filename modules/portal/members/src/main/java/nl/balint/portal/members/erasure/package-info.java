/** Taking somebody out of the house for ever; begin with {@link nl.balint.portal.members.erasure.Erasing}. */
@NullMarked
package nl.balint.portal.members.erasure;

import org.jspecify.annotations.NullMarked;

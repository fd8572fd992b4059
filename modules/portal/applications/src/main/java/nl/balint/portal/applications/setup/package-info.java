/**
 * What the leaders of a recognised group still have to settle before its first meeting, and that this meeting was held.
 * Begin at {@link nl.balint.portal.applications.setup.SettingUp}.
 */
@NullMarked
package nl.balint.portal.applications.setup;

import org.jspecify.annotations.NullMarked;

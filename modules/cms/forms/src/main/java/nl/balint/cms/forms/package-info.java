/**
 * Forms: what is asked, what came back, what is wrong with it.
 *
 * <p>Begin with {@link nl.balint.cms.forms.Form}: it has {@link nl.balint.cms.forms.Field}s and reads
 * {@link nl.balint.cms.forms.FormData}. The light module {@code forms} shows them.
 */
@NullMarked
package nl.balint.cms.forms;

import org.jspecify.annotations.NullMarked;

/**
 * The words of mails and letters, as the redactie changes them: they stand in the repository and win over the template
 * of the light module, inside the same frame (docs/decisions/0053).
 *
 * <p>Begin with {@link nl.balint.cms.wording.Wordings}, which stands between whoever writes a mail and the templates;
 * {@link nl.balint.cms.wording.WordingModule} wires it.
 */
@NullMarked
package nl.balint.cms.wording;

import org.jspecify.annotations.NullMarked;

/**
 * What people do to the register. Each deed is one save, with its line in the log and its mails in the same save; what
 * may be done is asked before, by whoever shows the form.
 */
@NullMarked
package nl.balint.portal.members.deeds;

import org.jspecify.annotations.NullMarked;

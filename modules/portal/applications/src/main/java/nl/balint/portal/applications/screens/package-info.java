/**
 * What an applicant sees by the keys in mails, without an account: {@code ConfirmScreens} and {@code StatusScreens}. A
 * look changes nothing, for programs that read mail follow links too.
 */
@NullMarked
package nl.balint.portal.applications.screens;

import org.jspecify.annotations.NullMarked;

/**
 * Mails: what is to be said goes into the {@link nl.balint.cms.mail.Outbox}, in the same save as the deed that it tells
 * of, and is sent in the background until it has arrived. The only home of Jakarta Mail.
 *
 * <p>Begin at {@link nl.balint.cms.mail.Mail}: a template of a light module, the receiver and the values. Its texts
 * stand in {@code light-modules/<module>/templates/mails/}, in the frame of the light module {@code mail}.
 */
@NullMarked
package nl.balint.cms.mail;

import org.jspecify.annotations.NullMarked;

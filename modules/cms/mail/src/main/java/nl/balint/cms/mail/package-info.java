/** Messages: made from templates, kept in the outbox, sent. */
@NullMarked
package nl.balint.cms.mail;

import org.jspecify.annotations.NullMarked;

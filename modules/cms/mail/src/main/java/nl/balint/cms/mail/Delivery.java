package nl.balint.cms.mail;

import java.time.Instant;

/**
 * How a mail fares, without its text.
 *
 * @param since when it was put in the outbox
 * @param next when it is tried next; for one that has left or failed: when that was
 * @param fault what the mail server answered last, as codes without addresses; empty when nothing went wrong
 */
public record Delivery(
        String id,
        String template,
        MailKind kind,
        String to,
        MailState state,
        int tries,
        Instant since,
        Instant next,
        String fault,
        boolean hasText) {}

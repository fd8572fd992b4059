package nl.balint.cms.workflow;

import java.time.Instant;
import nl.balint.cms.mail.Delivery;
import nl.balint.cms.mail.MailState;

/**
 * A mail as it stands in the list.
 *
 * @param label the key of the text that says what kind of mail it is
 * @param to the address, or as much of it as this visitor may see
 * @param reason the key of the text that says what went wrong
 */
record MailLine(
        String id,
        String template,
        String label,
        String to,
        MailState state,
        int tries,
        Instant since,
        Instant next,
        String fault,
        String reason,
        boolean hasText) {

    static MailLine of(Delivery delivery, boolean mayKnow) {
        return new MailLine(
                delivery.id(),
                delivery.template(),
                delivery.template().replace(':', '.').replace('/', '.'),
                mayKnow ? delivery.to() : masked(delivery.to()),
                delivery.state(),
                delivery.tries(),
                delivery.since(),
                delivery.next(),
                delivery.fault(),
                reason(delivery.fault()),
                delivery.hasText());
    }

    private static String masked(String address) {
        return address.charAt(0) + "…" + address.substring(address.lastIndexOf('@'));
    }

    private static String reason(String fault) {
        if (fault.equals("unsure")) {
            return "unsure";
        }
        if (fault.equals("broken") || fault.equals("wiped")) {
            return "broken";
        }
        if (fault.startsWith("5")) {
            return "refused";
        }
        return fault.startsWith("4") && !fault.startsWith("421") ? "later" : "down";
    }
}

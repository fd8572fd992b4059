package nl.balint.cms.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;

/** What the house writes to people about their accounts; each goes into the outbox in the save of its deed. */
final class Letters {

    private final Outbox outbox;
    private final SecurityConfig config;
    private final Clock clock;

    Letters(Outbox outbox, SecurityConfig config, Clock clock) {
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    void invitation(Content content, NewAccount account, String key, String by) {
        Map<String, Object> values = values(account.name());
        values.put("by", by);
        values.put("link", config.link(Addresses.invitation(key)));
        values.put("until", until(config.lifetimes().invitation()));
        add(content, "invitation", account.email(), values, MailKind.ACCESS);
    }

    void reset(Content content, Node user, DeviceName device, String key) {
        Map<String, Object> values = values(user);
        values.put("device", inWords(device));
        values.put("at", written(clock.instant()));
        values.put("link", config.link(Addresses.reset(key)));
        values.put("until", until(config.lifetimes().reset()));
        add(content, "reset", email(user), values, MailKind.ACCESS);
    }

    /**
     * A device that the account does not know.
     *
     * @param elsewhere whether it also came from a part of the internet where nobody signed in with the account before
     */
    record Strange(DeviceName device, boolean elsewhere) {}

    /** Somebody gave the right password on a device that the account does not know. */
    void newDevice(Content content, Node user, Strange strange, String key) {
        Map<String, Object> values = values(user);
        values.put("device", written(strange.device()));
        values.put("elsewhere", strange.elsewhere());
        values.put("at", written(clock.instant()));
        values.put("link", config.link(Addresses.notMe(key)));
        add(content, "new-device", email(user), values, MailKind.ACCESS);
    }

    /**
     * Something about how one signs in has changed.
     *
     * @param what the end of the key of its text: {@code password}, {@code app}, {@code passkey} …
     */
    void changed(Content content, Node user, String what, String key) {
        Map<String, Object> values = values(user);
        values.put("what", what);
        values.put("at", written(clock.instant()));
        values.put("link", config.link(Addresses.notMe(key)));
        add(content, "changed", email(user), values, MailKind.ACCESS);
    }

    void confirmEmail(Content content, Node user, String newEmail, String key) {
        Map<String, Object> values = values(user);
        values.put("link", config.link(Addresses.emailChange(key)));
        values.put("until", until(config.lifetimes().emailChange()));
        add(content, "email-confirm", newEmail, values, MailKind.ACCESS);
    }

    void emailChanged(Content content, Node user, String oldEmail, String key) {
        Map<String, Object> values = values(user);
        values.put("link", config.link(Addresses.emailUndo(key)));
        values.put("until", until(config.lifetimes().emailUndo()));
        add(content, "email-changed", oldEmail, values, MailKind.ACCESS);
    }

    /** The account is closed until its owner chooses a new password. */
    void locked(Content content, Node user) {
        Map<String, Object> values = values(user);
        values.put("link", config.link(Addresses.FORGOTTEN));
        add(content, "locked", email(user), values, MailKind.SERVICE);
    }

    /** Nobody signed in for long; from that day the account is closed. */
    void dormant(Content content, Node user, Instant closed) {
        Map<String, Object> values = values(user);
        values.put("closed", closed.atZone(clock.getZone()).toLocalDate().toString());
        values.put("link", config.link(Addresses.SIGN_IN));
        add(content, "dormant", email(user), values, MailKind.SERVICE);
    }

    void dormantClosed(Content content, Node user) {
        Map<String, Object> values = values(user);
        values.put("link", config.link(Addresses.FORGOTTEN));
        add(content, "dormant-closed", email(user), values, MailKind.SERVICE);
    }

    /** Two people of the house take the second factor off; asked by the first, done by the second. */
    void factorReset(Content content, Node user, boolean done) {
        Map<String, Object> values = values(user);
        values.put("done", done);
        values.put("link", config.link(Addresses.SIGN_IN));
        add(content, "factor-reset", email(user), values, MailKind.SERVICE);
    }

    private void add(Content content, String template, String to, Map<String, Object> values, MailKind kind) {
        outbox.add(content, new Mail("security:mails/" + template, to, values, kind));
    }

    private String until(Duration lasts) {
        return written(clock.instant().plus(lasts));
    }

    /** As ISO 8601 has it, for the template to say in words. */
    private String written(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(clock.getZone()));
    }

    /** As one text, so that who edits the mail needs no conditions: what is not known is left out. */
    private static String inWords(DeviceName device) {
        String known = Stream.of(device.browser(), device.system())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? "?" : known;
    }

    private static Map<String, String> written(DeviceName device) {
        return Map.of("browser", device.browser(), "system", device.system());
    }

    private static Map<String, Object> values(Node user) {
        return values(Records.text(user, "name"));
    }

    private static Map<String, Object> values(String name) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", name);
        return values;
    }

    private static String email(Node user) {
        return Records.text(user, "email");
    }
}

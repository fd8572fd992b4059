package nl.balint.journeys;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails of a running demo. They leave in a moment, so who asks waits, half a minute at most. */
final class Mailbox {

    static final String ADDRESS = "/demo/postvak.txt";

    private final Supplier<String> mails;

    Mailbox(RunningSite site) {
        this(() -> site.ask(ADDRESS).body());
    }

    Mailbox(Supplier<String> mails) {
        this.mails = mails;
    }

    /** The path of the newest link in a mail to this person that begins like this. */
    String link(String email, String address) {
        Pattern mail = Pattern.compile("  " + Pattern.quote(email)
                + "  [^\n]*\n(?: {4}[^\n]*\n)*? {4}http://localhost[^/\\s]*("
                + Pattern.quote(address)
                + "/[A-Za-z0-9_-]{20,})");
        return ApplicationWalk.await(() -> {
                    Matcher link = mail.matcher(mails.get());
                    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
                })
                .orElseThrow(() -> new AssertionError("No mail to " + email + " with " + address));
    }

    /** All mails as soon as these texts are among them. */
    String with(String... texts) {
        return ApplicationWalk.await(() -> Optional.of(mails.get()).filter(all -> containsAll(all, texts)))
                .orElseThrow(() -> new AssertionError("No mails with " + String.join(", ", texts)));
    }

    private static boolean containsAll(String all, String... texts) {
        for (String text : texts) {
            if (!all.contains(text)) {
                return false;
            }
        }
        return true;
    }
}

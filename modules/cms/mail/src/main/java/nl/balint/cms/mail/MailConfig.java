package nl.balint.cms.mail;

import java.net.URI;

/**
 * In whose name mails are sent, and how.
 *
 * @param replyTo where answers go
 * @param baseUrl the address of the site, without a slash at the end
 * @param returns what is done with mails that come back
 */
public record MailConfig(House house, String from, String replyTo, String baseUrl, MailWay way, Returns returns) {

    /** Who sends: the name stands above and below each mail, the address is the one to write to. */
    public record House(String name, String email) {}

    public MailConfig {
        if (!MailAddress.isSound(from) || !MailAddress.isSound(replyTo)) {
            throw new WrongMail(
                    "Expected one mail address each as sender and for answers, not " + from + ", " + replyTo);
        }
    }

    /** One of which nobody reads what comes back. */
    public MailConfig(House house, String from, String replyTo, String baseUrl, MailWay way) {
        this(house, from, replyTo, baseUrl, way, new Returns.Unread());
    }

    /** The name by which this house calls itself towards mail servers. */
    String host() {
        String host = URI.create(baseUrl).getHost();
        return host == null ? "localhost" : host;
    }
}

package nl.balint.cms.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mailbox for nothing but mails that come back, read by IMAP. Each mail that leaves names a return address of its
 * own, {@code bounces+<id of the mail>@…}; so what comes back tells which mail it was, and nobody's name is in it.
 *
 * @param address without the part after the plus
 * @param folder such as {@code INBOX}
 * @param patience how long to wait for a connection, and for each answer
 */
public record ReturnBox(String address, Server server, String user, String password, String folder, Duration patience)
        implements Returns {

    private static final int LONGEST_NAME = 64;
    private static final String ID = "[0-9a-f]{32}";
    private static final int ID_AND_PLUS = 33;

    /** Where the mailbox is. */
    public record Server(String host, int port, Smtp.Encryption encryption) {}

    public ReturnBox {
        if (!MailAddress.isSound(address) || address.lastIndexOf('@') + ID_AND_PLUS > LONGEST_NAME) {
            throw new WrongMail("Expected a return address with a name of at most 31 signs, not " + address);
        }
    }

    /** The address to which this mail comes back. */
    String address(String id) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + "+" + id + address.substring(at);
    }

    /** Which mail came back to this address; nothing when it is none of ours. */
    Optional<String> id(String returnedTo) {
        int at = address.lastIndexOf('@');
        Matcher matcher = Pattern.compile(Pattern.quote(lower(address.substring(0, at))) + "\\+(" + ID + ")"
                        + Pattern.quote(lower(address.substring(at))))
                .matcher(lower(returnedTo));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "imap " + server.host() + ":" + server.port() + " " + server.encryption();
    }
}

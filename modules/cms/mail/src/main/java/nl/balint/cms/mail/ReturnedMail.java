package nl.balint.cms.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail server writes when it could not hand a mail over, as RFC 3464 lays down: a {@code multipart/report} with
 * a part for machines. Of it the code is read, and never whom it names.
 *
 * @param mail the id of the mail that came back
 * @param fault such as {@code returned 5.1.1}
 */
record ReturnedMail(String mail, String fault) {

    private static final int MOST_OCTETS = 64 * 1024;
    private static final Pattern CODE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final List<String> RECEIVED_BY = List.of("Delivered-To", "X-Original-To", "Envelope-To", "To");

    /** What came back for good; nothing for a mail that is delayed or arrived, and for one that people wrote. */
    static Optional<ReturnedMail> of(Message message, ReturnBox box) throws MessagingException, IOException {
        Optional<String> mail = mail(message, box);
        if (mail.isEmpty() || !message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        Multipart parts = (Multipart) message.getContent();
        for (int number = 0; number < parts.getCount(); number++) {
            BodyPart part = parts.getBodyPart(number);
            if (part.isMimeType("message/delivery-status")) {
                return fault(part.getInputStream()).map(code -> new ReturnedMail(mail.get(), code));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> mail(Message message, ReturnBox box) throws MessagingException {
        for (String name : RECEIVED_BY) {
            String[] values = message.getHeader(name);
            Optional<String> id = Stream.of(values == null ? new String[0] : values)
                    .flatMap(value -> box.id(value).stream())
                    .findFirst();
            if (id.isPresent()) {
                return id;
            }
        }
        return Optional.empty();
    }

    /** The first of the receivers, and we write to one at a time, who is given up. */
    private static Optional<String> fault(InputStream status) throws MessagingException, IOException {
        for (InternetHeaders block : blocks(status.readNBytes(MOST_OCTETS))) {
            if (text(block, "Action").equalsIgnoreCase("failed")) {
                String code = CODE.matcher(text(block, "Status"))
                        .results()
                        .findFirst()
                        .map(found -> " " + found.group())
                        .orElse("");
                return Optional.of("returned" + code);
            }
        }
        return Optional.empty();
    }

    private static List<InternetHeaders> blocks(byte[] octets) throws MessagingException {
        List<InternetHeaders> blocks = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(octets);
        while (in.available() > 0) {
            blocks.add(new InternetHeaders(in));
        }
        return blocks;
    }

    private static String text(InternetHeaders block, String name) {
        String value = block.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}

package nl.balint.cms.mail;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Writes a mail out: the template gives HTML, its title is the subject, its body gives the text part too. */
final class Composer {

    private static final int LONGEST_SUBJECT = 150;

    private final MailTexts texts;
    private final Map<String, ?> house;

    /** Writes mails in the name of the house: what the frame shows as {@code screen.house.…}. */
    Composer(MailTexts texts, Map<String, ?> house) {
        this.texts = texts;
        this.house = Map.copyOf(house);
    }

    Letter write(Mail mail) {
        Map<String, Object> model = new HashMap<>(mail.values());
        model.put("house", house);
        String html = texts.text(mail.template(), model);
        Document page = Jsoup.parse(html);
        String subject = subject(page.title());
        String text = PlainText.of(page.body());
        if (subject.isEmpty() || text.isBlank()) {
            throw new WrongMail("The template " + mail.template() + " gives no title or no text");
        }
        return new Letter(subject, text, html);
    }

    /** One line without anything that a mail program could take for something else, whatever the values held. */
    private static String subject(String title) {
        String line = title.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}

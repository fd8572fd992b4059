package nl.balint.cms.wording;

import java.util.Map;
import nl.balint.cms.mail.DemoMail;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.print.House;
import nl.balint.cms.print.Printer;

/** Mails and letters in given words, with the samples of their template; nothing is sent. */
final class Previews {

    private static final String RECEIVER = "voorbeeld@praktijk.example";

    private final Frames frames;
    private final MailModule mail;
    private final House house;

    Previews(Frames frames, MailModule mail, House house) {
        this.frames = frames;
        this.mail = mail;
        this.house = house;
    }

    DemoMail mail(Writing writing, Words words) {
        return mail.preview(
                new Mail(writing.id(), RECEIVER, writing.template().parameters(), MailKind.SERVICE),
                (template, model) -> html(writing, words, model));
    }

    /** The octets of the PDF. */
    byte[] letter(Writing writing, Words words) {
        return new Printer((template, model) -> html(writing, words, model), house)
                .print(writing.id(), writing.template().parameters());
    }

    private String html(Writing writing, Words words, Map<String, ?> model) {
        String own = frames.house(writing.id(), model);
        return writing.isOpen() ? frames.written(writing, words, model, own).orElse(own) : own;
    }
}

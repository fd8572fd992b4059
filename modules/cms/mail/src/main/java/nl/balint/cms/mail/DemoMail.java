package nl.balint.cms.mail;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * A mail of a demo, as it would have been sent.
 *
 * @param at when it would have been
 * @param links the addresses in it, in the order of the text
 */
public record DemoMail(String id, String at, String to, String subject, String text, String html, List<String> links) {

    static DemoMail of(String id, Instant at, String to, Letter letter) {
        List<String> links = Jsoup.parse(letter.html()).select("a[href^=http]").eachAttr("href").stream()
                .distinct()
                .toList();
        return new DemoMail(id, at.toString(), to, letter.subject(), letter.text(), letter.html(), links);
    }
}

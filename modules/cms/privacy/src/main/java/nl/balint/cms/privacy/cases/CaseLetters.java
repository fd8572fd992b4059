package nl.balint.cms.privacy.cases;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.balint.cms.content.Content;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.workflow.Terms;

/** Mails about files: to who asked, and to who looks after privacy, which tell a number and a link and no more. */
public final class CaseLetters {

    private final Outbox outbox;
    private final Supplier<List<String>> officers;
    private final URI home;

    /**
     * Makes it.
     *
     * @param officers the mail addresses of who look after privacy now
     * @param home the address of the site
     */
    public CaseLetters(Outbox outbox, Supplier<List<String>> officers, URI home) {
        this.outbox = outbox;
        this.officers = officers;
        this.home = home;
    }

    void opened(Content content, CaseFile file) {
        Map<String, Object> values = values(file);
        values.put("until", Terms.day(file.due()).toString());
        send(content, "received", file, values);
        office(content, "office-new", file);
    }

    void extended(Content content, CaseFile file, String reason) {
        Map<String, Object> values = values(file);
        values.put("until", Terms.day(file.due()).toString());
        values.put("reason", reason);
        send(content, "extended", file, values);
    }

    void answered(Content content, CaseFile file, String text) {
        Map<String, Object> values = values(file);
        values.put("paragraphs", text.lines().filter(line -> !line.isBlank()).toList());
        send(content, "answer", file, values);
    }

    /** Its term is nearly over. */
    void pressing(Content content, CaseFile file) {
        office(content, "office-due", file);
    }

    private void send(Content content, String template, CaseFile file, Map<String, Object> values) {
        if (file.kind() == CaseKind.REQUEST && !file.fact(CaseForms.EMAIL).isEmpty()) {
            outbox.add(
                    content,
                    new Mail("privacy:mails/" + template, file.fact(CaseForms.EMAIL), values, MailKind.SERVICE));
        }
    }

    private void office(Content content, String template, CaseFile file) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", file.number());
        values.put(
                "link", home.resolve(CaseScreens.ADDRESS + "/" + file.number()).toString());
        officers.get()
                .forEach(address ->
                        outbox.add(content, new Mail("privacy:mails/" + template, address, values, MailKind.SERVICE)));
    }

    private static Map<String, Object> values(CaseFile file) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", file.fact(CaseForms.NAME));
        values.put("number", file.number());
        return values;
    }
}

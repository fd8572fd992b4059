package nl.balint.cms.mail;

import java.util.Map;

/** Whoever renders templates: the HTML of one, with the model as {@code screen}. */
public interface MailTexts {
    String text(String template, Map<String, ?> model);
}

package nl.balint.cms.print;

import java.util.Map;

/** Whoever renders templates: the HTML of one, with the model as {@code screen}. */
public interface PaperTexts {
    String text(String template, Map<String, ?> model);
}

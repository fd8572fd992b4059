package nl.balint.cms.wording;

import java.util.Map;

/** Whoever renders templates: the HTML of one, with the model as {@code screen}. */
public interface Templates {
    String text(String template, Map<String, ?> model);
}

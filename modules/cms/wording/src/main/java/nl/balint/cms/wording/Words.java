package nl.balint.cms.wording;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a mail or letter says, as people change it: plain text with placeholders such as {@code {{naam}}}. A letter on
 * paper has a subject, which is its title, and a text.
 *
 * @param glance what a mailbox shows beside the subject
 * @param text paragraphs, with an empty line between them
 * @param button what stands on the button; empty for a mail without one
 * @param note the small print
 */
record Words(String subject, String glance, String text, String button, String note) {

    static final Words NONE = new Words("", "", "", "", "");

    /** By the names of the fields in which they are changed. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("subject", subject);
        parts.put("glance", glance);
        parts.put("text", text);
        parts.put("button", button);
        parts.put("note", note);
        return parts;
    }

    static Words of(Map<String, String> parts) {
        return new Words(
                parts.getOrDefault("subject", ""),
                parts.getOrDefault("glance", ""),
                parts.getOrDefault("text", ""),
                parts.getOrDefault("button", ""),
                parts.getOrDefault("note", ""));
    }
}

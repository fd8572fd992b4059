package nl.balint.cms.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.definitions.TemplateDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A mail or letter that the house can write, with the words that its template gives it.
 *
 * @param house the words of the template; {@link Words#NONE} when they hang on what happened, and so are not changed
 */
record Writing(TemplateDefinition template, Words house, List<Placeholder> placeholders) {

    private static final String LETTERS = ":letters/";

    /** Whether the template is of a mail or letter. */
    static boolean isOne(TemplateDefinition template) {
        return template.id().contains(":mails/") || template.id().contains(LETTERS);
    }

    String id() {
        return template.id();
    }

    /** As it stands in addresses, and where its words are kept. */
    String slug() {
        return slug(id());
    }

    static String slug(String id) {
        return id.replaceAll("[:/]", "-");
    }

    /** The key of the text that says what it is. */
    String label() {
        return id().replaceAll("[:/]", ".");
    }

    boolean isLetter() {
        return id().contains(LETTERS);
    }

    /** Whether its words can be changed. */
    boolean isOpen() {
        return !house.equals(Words.NONE);
    }

    boolean hasButton() {
        return !house.button().isEmpty();
    }

    /**
     * The words with the values of one mail, as the frame reads them; nothing when a value that they need is missing.
     */
    Optional<Map<String, Object>> fill(Words words, Map<String, String> values, String buttonAddress) {
        Filling filling = new Filling(placeholders, values);
        Optional<String> title = filling.line(words.subject());
        Optional<String> glance = filling.line(words.glance());
        Optional<List<Block>> blocks = filling.text(words.text());
        Optional<List<Block>> note = filling.text(words.note());
        boolean whole = title.isPresent() && glance.isPresent() && blocks.isPresent() && note.isPresent();
        if (!whole || blocks.get().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> written = new HashMap<>();
        written.put("title", title.get());
        written.put("glance", glance.get());
        written.put("blocks", blocks.get());
        written.put("button", buttonAddress.isEmpty() ? "" : words.button());
        written.put("address", buttonAddress);
        written.put("note", note.get());
        return Optional.of(written);
    }

    /** What each placeholder shows of these values. */
    Map<String, String> values(Map<String, ?> model, Shown shown) {
        Map<String, String> values = new HashMap<>();
        for (Placeholder placeholder : placeholders) {
            String value = shown.of(find(model, placeholder.value()));
            boolean local = placeholder.traits().address() && value.startsWith("/");
            values.put(placeholder.name(), local ? shown.of(find(model, "house.baseUrl")) + value : value);
        }
        return values;
    }

    private static @Nullable Object find(Map<String, ?> model, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return model.get(path);
        }
        return model.get(path.substring(0, dot)) instanceof Map<?, ?> inner ? inner.get(path.substring(dot + 1)) : null;
    }
}

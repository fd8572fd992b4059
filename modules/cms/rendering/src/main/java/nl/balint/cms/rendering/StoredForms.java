package nl.balint.cms.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.DefinitionText;

/**
 * Forms that a project builds out of components of Magnolia's module {@code form}, written as forms of the house, so
 * that they can be sent (docs/decisions/0081): one step, one purpose, for one office. Passwords and hidden fields are
 * not asked.
 */
public final class StoredForms {

    private static final String FORM = "form:components/form";
    private static final String MODULE = "imported-forms";
    private static final String PURPOSE = "answer";
    private static final int DEEPEST = 60;

    private final String office;
    private final String term;
    private final Map<String, Map<String, Object>> forms = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> dutch = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();

    private StoredForms(String office, String term) {
        this.office = office;
        this.term = term;
    }

    /**
     * Writes the forms that stand in these nodes; a file that is there already is replaced.
     *
     * @param office the role whose work it is what comes in
     * @param term how long it is kept, as {@code P6M}
     * @return the files, none without forms, and what no form of the house asks
     */
    public static Written write(List<Node> nodes, Path folder, String office, String term) {
        var stored = new StoredForms(office, term);
        nodes.forEach(node -> stored.lookThrough(node, 0));
        return new Written(stored.written(folder.resolve(MODULE)), stored.notices);
    }

    /** The files that were written, and what people should know of them. */
    public record Written(List<Path> files, List<String> notices) {
        public Written {
            files = List.copyOf(files);
            notices = List.copyOf(notices);
        }
    }

    /** The name of a form of the house for a {@code formName} that an editor typed. */
    static String id(String formName) {
        var id = formName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return id.substring(0, Math.min(40, id.length()));
    }

    private void lookThrough(Node node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (text(node, "mgnl:template").equals(FORM)) {
            form(node);
        } else {
            node.children().forEach(child -> lookThrough(child, depth + 1));
        }
    }

    private void form(Node form) {
        var id = id(text(form, "formName"));
        var fields = new StoredFields("form." + id, PURPOSE);
        form.children().forEach(child -> fields.lookThrough(child, 0));
        if (id.isEmpty() || fields.fields().isEmpty()) {
            return;
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("office", office);
        written.put("purposes", Map.of(PURPOSE, Map.of("kept", term)));
        written.put("steps", Map.of("all", Map.of("fields", fields.fields())));
        forms.put(id, written);
        texts.putAll(fields.texts());
        fields.unknown()
                .forEach(field -> notices.add(field + " is not in the form " + id
                        + ": what it asks is to be added to forms/" + id + ".yaml"));
        var title = text(form, "formTitle");
        say(id, "title", title, id, id);
        say(id, "steps.all", title, id, id);
        say(id, "submit", fields.button(), "Send", "Verstuur");
        say(id, "thanks", text(form, "successTitle"), "Sent", "Verstuurd");
        say(
                id,
                "thanks.text",
                text(form, "successMessage").replaceAll("<[^>]*>", ""),
                "We have received it.",
                "Wij hebben het ontvangen.");
        say(id, "purposes." + PURPOSE, "", "To be able to answer you.", "Om u te kunnen antwoorden.");
    }

    /** What the project says is for all languages; what it does not say is in English, and in Dutch. */
    private void say(String id, String key, String text, String english, String inDutch) {
        var whole = "form." + id + "." + key;
        texts.put(whole, text.isBlank() ? english : text);
        if (text.isBlank()) {
            dutch.put(whole, inDutch);
        }
    }

    private List<Path> written(Path module) {
        List<Path> files = new ArrayList<>();
        forms.forEach((id, form) -> files.add(file(module.resolve("forms/" + id + ".yaml"), DefinitionText.of(form))));
        if (!forms.isEmpty()) {
            files.add(file(module.resolve("i18n/" + MODULE + "-messages.properties"), lines(texts)));
            files.add(file(module.resolve("i18n/" + MODULE + "-messages_nl.properties"), lines(dutch)));
        }
        return files;
    }

    private static String lines(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "=" + escaped(text.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static Path file(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be written", failure);
        }
    }

    private static String escaped(String text) {
        return text.strip().replace("\\", "\\\\").replaceAll("\\R", "\\\\n");
    }

    static String text(Node node, String property) {
        return node.text(property).orElse("").strip();
    }
}

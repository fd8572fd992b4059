package nl.balint.cms.rendering;

import static nl.balint.cms.rendering.StoredForms.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** The fields of one form out of components, with their texts. */
final class StoredFields {

    private static final String COMPONENTS = "form:components/";
    private static final int DEEPEST = 20;

    private final String key;
    private final String purpose;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private String button = "";

    /** @param key what the keys of its texts begin with */
    StoredFields(String key, String purpose) {
        this.key = key;
        this.purpose = purpose;
    }

    Map<String, Object> fields() {
        return fields;
    }

    Map<String, String> texts() {
        return texts;
    }

    /** The fields of kinds that the project made itself, by their places. */
    List<String> unknown() {
        return unknown;
    }

    /** What stands on the button; empty where nothing is said. */
    String button() {
        return button;
    }

    void lookThrough(Node node, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        switch (text(node, "mgnl:template").replace(COMPONENTS, "")) {
            case "formEdit" -> field(node, kind(node));
            case "formNumber" -> field(node, "number");
            case "formFile" -> field(node, "file");
            case "formSelection" -> selection(node);
            case "formGroupEdit" -> group(node);
            case "formSubmit" -> button = text(node, "buttonText");
            default -> other(node, depth);
        }
    }

    /** Passwords, hidden fields and traps are not asked (docs/decisions/0081); of others somebody must know. */
    private void other(Node node, int depth) {
        var template = text(node, "mgnl:template");
        if (!text(node, "controlName").isEmpty() && !template.startsWith(COMPONENTS)) {
            unknown.add(node.path() + " (" + template + ")");
        }
        node.children().forEach(child -> lookThrough(child, depth + 1));
    }

    private static String kind(Node node) {
        var checks = node.properties().get("validation");
        var told = checks == null
                ? ""
                : checks instanceof Value.Many many ? String.valueOf(many.values()) : checks.asText();
        if (told.contains("email") || text(node, "inputType").equals("email")) {
            return "email";
        }
        if (told.contains("number")) {
            return "number";
        }
        return text(node, "rows").matches("[2-9]|[1-9]\\d+") ? "longText" : "text";
    }

    private Map<String, Object> field(Node node, String kind) {
        return field(node, kind, text(node, "controlName"), text(node, "title"));
    }

    private Map<String, Object> field(Node node, String kind, String control, String label) {
        var name = name(control.isEmpty() ? label : control);
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("kind", kind);
        if (text(node, "mandatory").equals("true")) {
            field.put("required", true);
        }
        if (text(node, "maxLength").matches("[1-9]\\d{0,5}")) {
            field.put("most", Integer.parseInt(text(node, "maxLength")));
        }
        field.put("purpose", purpose);
        fields.put(name, field);
        texts.put(key + "." + name + ".label", label.isEmpty() ? name : label);
        if (!text(node, "description").isEmpty()) {
            texts.put(key + "." + name + ".help", text(node, "description"));
        }
        return field;
    }

    /** Lines {@code label:value}; a check box for each, else one of them. */
    private void selection(Node node) {
        var labels = lines(node);
        if (labels.isEmpty()) {
            return;
        }
        var type = text(node, "type");
        var field = field(node, type.equals("checkbox") ? "choices" : type.equals("radio") ? "choice" : "list");
        var name = fields.keySet().stream().reduce((one, other) -> other).orElseThrow();
        Map<String, String> choices = new LinkedHashMap<>();
        for (String line : labels) {
            var parts = line.split(":", 2);
            var value = parts[parts.length - 1].strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            choices.put(
                    value.isEmpty() || choices.containsKey(value) ? value + choices.size() : value, parts[0].strip());
        }
        field.put("choices", List.copyOf(choices.keySet()));
        choices.forEach((value, label) -> texts.put(key + "." + name + "." + value, label));
    }

    /** A field for each line. */
    private void group(Node node) {
        lines(node).forEach(line -> field(node, "text", text(node, "controlName") + " " + line, line));
    }

    private static List<String> lines(Node node) {
        return Arrays.stream(text(node, "labels").split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A name that a form of the house takes, and that is not there yet. */
    private String name(String control) {
        var words = new StringBuilder();
        for (String word : control.split("[^\\p{Alnum}]+", -1)) {
            if (words.isEmpty()) {
                words.append(word.toLowerCase(Locale.ROOT));
            } else if (!word.isEmpty()) {
                words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        var plain = words.toString().replaceAll("^[^a-z]+", "").replaceAll("[^A-Za-z0-9]", "");
        var name = plain.isEmpty() ? "field" : plain.substring(0, Math.min(30, plain.length()));
        var free = name;
        for (int number = 2; fields.containsKey(free); number++) {
            free = name + number;
        }
        return free;
    }
}

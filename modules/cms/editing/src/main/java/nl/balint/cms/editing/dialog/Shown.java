package nl.balint.cms.editing.dialog;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.definitions.Storage;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.rendering.EditedText;
import nl.balint.cms.rendering.RichText;

/** How what is kept stands in an input, and back: a link to a page is kept as its id and typed as its address. */
public record Shown(Content draft, Words words, RichText richText, ZoneId zone) {

    private static final String WEBSITE = "website";
    private static final String DAM = "dam";
    private static final String ASSET_KEY = "jcr:";

    List<Choice> choices(FieldDefinition field) {
        return Offers.of(field, this);
    }

    LocalDateTime local(Value.Moment moment) {
        return moment.at().atZoneSameInstant(zone).toLocalDateTime();
    }

    /** A kept value as it is typed. */
    String typed(FieldDefinition field, Value value) {
        String text = value.asText();
        if (field.kind() == FieldKind.RICH_TEXT) {
            return EditedText.shown(text);
        }
        return switch (field.storage()) {
            case IDENTIFIER ->
                draft.findById(workspace(field), text)
                        .map(node -> node.path().path())
                        .orElse(text);
            case ASSET_KEY ->
                draft.findById(DAM, text.startsWith(ASSET_KEY) ? text.substring(ASSET_KEY.length()) : text)
                        .map(node -> node.path().path())
                        .orElse(text);
            default -> text;
        };
    }

    /** What was typed as it is kept. */
    Value kept(FieldDefinition field, String typed) {
        if (field.kind() == FieldKind.RICH_TEXT) {
            return Value.of(EditedText.kept(typed, richText, this::target));
        }
        return switch (field.storage()) {
            case IDENTIFIER -> Value.of(id(workspace(field), typed).orElse(typed));
            case ASSET_KEY -> Value.of(id(DAM, typed).map(ASSET_KEY::concat).orElse(typed));
            default -> plain(field, typed);
        };
    }

    private Optional<EditedText.Target> target(String path) {
        return id(WEBSITE, path)
                .map(page -> new EditedText.Target(WEBSITE, page))
                .or(() -> id(DAM, path).map(file -> new EditedText.Target(DAM, file)));
    }

    Value kept(LocalDateTime local) {
        return Value.of(local.atZone(zone).toOffsetDateTime());
    }

    /** Whether what was typed leads somewhere: to a page or file that there is, or elsewhere where that is allowed. */
    boolean leadsSomewhere(FieldDefinition field, String typed) {
        boolean isFile = field.storage() == Storage.ASSET_KEY;
        if (id(isFile ? DAM : workspace(field), typed).isPresent()) {
            return true;
        }
        return !isFile && field.ownFlag("textInputAllowed") && typed.matches("(https?://|mailto:|tel:|#|/)\\S*");
    }

    private Optional<String> id(String workspace, String path) {
        String bare = path.replaceFirst("[?#].*$", "");
        try {
            return bare.startsWith("/") && bare.length() > 1
                    ? draft.find(ContentPath.of(workspace, bare)).map(Node::id)
                    : Optional.empty();
        } catch (WrongPath noPath) {
            return Optional.empty();
        }
    }

    /** Where what a field leads to lies. */
    static String workspace(FieldDefinition field) {
        if (field.own().get("datasource") instanceof Map<?, ?> source
                && source.get("workspace") instanceof String told) {
            return told;
        }
        String told = field.ownText("targetWorkspace");
        return told.isEmpty() ? WEBSITE : told;
    }

    private static Value plain(FieldDefinition field, String typed) {
        return switch (field.valueType()) {
            case "Boolean" -> Value.of(typed.equals("true"));
            case "Long", "Integer" ->
                typed.matches("-?[0-9]{1,18}") ? Value.of(Long.parseLong(typed)) : Value.of(typed);
            case "Double" ->
                typed.matches("-?[0-9]+([.,][0-9]+)?")
                        ? Value.of(Double.parseDouble(typed.replace(',', '.')))
                        : Value.of(typed);
            case "Decimal" ->
                typed.matches("-?[0-9]{1,30}([.,][0-9]{1,30})?")
                        ? Value.of(new BigDecimal(typed.replace(',', '.')))
                        : Value.of(typed);
            default -> field.kind() == FieldKind.CHECKBOX ? Value.of(typed.equals("true")) : Value.of(typed);
        };
    }
}

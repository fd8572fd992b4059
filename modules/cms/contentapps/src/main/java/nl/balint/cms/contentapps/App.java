package nl.balint.cms.contentapps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.AppDefinition;
import nl.balint.cms.definitions.AppDefinition.Column;
import nl.balint.cms.definitions.ContentTypeDefinition;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.editing.dialog.DialogLanguage;
import nl.balint.cms.editing.dialog.Words;
import nl.balint.cms.http.Request;
import nl.balint.cms.publishing.SitePages;

/**
 * A content app as it is used.
 *
 * @param itemType the node type of what it makes
 * @param words the texts of its definition
 */
record App(AppDefinition definition, String itemType, Words words) {

    static final String APPS = "/beheer/inhoud";

    private static final int MOST_COLUMNS = 4;
    private static final List<FieldKind> SHOWN_IN_A_COLUMN =
            List.of(FieldKind.TEXT, FieldKind.SELECT, FieldKind.RADIO, FieldKind.CHECKBOX, FieldKind.DATE);

    static App of(AppDefinition definition, Words words) {
        String type = words.definitions()
                .contentType(definition.contentType())
                .map(ContentTypeDefinition::model)
                .map(ContentTypeDefinition.Model::nodeType)
                .or(() -> definition.store().nodeTypes().stream()
                        .filter(Predicate.not(SitePages.FOLDER::equals))
                        .findFirst())
                .orElse(SitePages.ITEM);
        return new App(definition, type, words);
    }

    String name() {
        return definition.name();
    }

    String label() {
        return words.text(definition.label());
    }

    String workspace() {
        return definition.store().workspace();
    }

    /** Where its items lie. */
    ContentPath root() {
        return ContentPath.of(workspace(), definition.store().rootPath());
    }

    boolean holds(ContentPath path) {
        return path.isBelow(root());
    }

    /** Whether its items are pages of the site, each with an address of its own. */
    boolean isOfPages() {
        return workspace().equals(SitePages.WORKSPACE);
    }

    boolean isItem(Node node) {
        boolean isOfType = itemType.equals(SitePages.ITEM) ? !node.isType(SitePages.FOLDER) : node.isType(itemType);
        return holds(node.path()) && isOfType && SitePages.isItem(node);
    }

    boolean isItem(Line line) {
        boolean isOfType = itemType.equals(SitePages.ITEM) || line.type().equals(itemType);
        return !line.isFolder() && isOfType && holds(line.path());
    }

    /** The form of one item, as a dialog. */
    DialogDefinition dialog() {
        return new DialogDefinition(name(), definition.label(), definition.form(), Map.of(), definition.file());
    }

    /** In which language somebody fills it in. */
    DialogLanguage language(Request request) {
        return DialogLanguage.of(words.definitions().site().languages(), request);
    }

    Optional<FieldDefinition> field(String name) {
        return definition.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    /** The property by which people know an item; empty when there is only its name. */
    String titleProperty() {
        List<String> texts = definition.fields().stream()
                .filter(field -> field.kind() == FieldKind.TEXT)
                .map(FieldDefinition::name)
                .filter(name -> !name.equals(FieldDefinition.NODE_NAME))
                .toList();
        return texts.contains("title") ? "title" : texts.stream().findFirst().orElse("");
    }

    /** What people call an item. */
    String title(Line line) {
        String told = titleProperty().isEmpty() ? "" : line.text(titleProperty());
        return told.isBlank() ? line.path().name() : told;
    }

    String title(Node node) {
        return node.text(titleProperty().isEmpty() ? "title" : titleProperty())
                .filter(told -> !told.isBlank())
                .orElseGet(node::name);
    }

    /** Those that the definition names, else those of the first fields that fit in a column; the title always leads. */
    List<Column> columns() {
        List<Column> told = definition.columns().stream()
                .filter(column -> field(column.name()).isPresent())
                .filter(column -> !column.name().equals(titleProperty()))
                .toList();
        if (!told.isEmpty() || !definition.columns().isEmpty()) {
            return told;
        }
        return definition.fields().stream()
                .filter(field -> SHOWN_IN_A_COLUMN.contains(field.kind()))
                .filter(field -> !field.name().equals(FieldDefinition.NODE_NAME))
                .filter(field -> !field.name().equals(titleProperty()))
                .limit(MOST_COLUMNS - 1)
                .map(field -> new Column(field.name(), field.label()))
                .toList();
    }

    /** The address of its list. */
    String address() {
        return APPS + "/" + name();
    }

    /** The address of a screen about one of its items, or of its form for {@code item}. */
    String address(String screen, ContentPath path) {
        return address() + "/" + screen + "?pad=" + URLEncoder.encode(path.path(), StandardCharsets.UTF_8);
    }

    /** The address of the list in a folder, or below an item. */
    String folder(ContentPath path) {
        return path.equals(root()) ? address() : address() + in(path);
    }

    /** How the address of a screen says in which folder, such as {@code ?map=%2Farchief}. */
    static String in(ContentPath folder) {
        return "?map=" + URLEncoder.encode(folder.path(), StandardCharsets.UTF_8);
    }
}

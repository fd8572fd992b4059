package nl.balint.cms.publishing.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.publishing.SitePages;
import org.jsoup.Jsoup;

/** Takes a page apart into its texts, in the words by which the dialogs of its components call them. */
final class Pieces {

    private final Definitions definitions;
    private final Locale locale;
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces(Difference.Reader reader) {
        this.definitions = reader.definitions();
        this.locale = reader.locale();
    }

    static List<Piece> of(Difference.Reader reader, Node page) {
        Pieces taken = new Pieces(reader);
        taken.take(page, "", page);
        return taken.pieces;
    }

    /**
     * Takes what is on a node and below it.
     *
     * @param owner the page or component whose dialog has the fields of this node
     */
    private void take(Node node, String place, Node owner) {
        node.properties().forEach((name, value) -> {
            boolean isText = !name.startsWith("mgnl:") && !name.startsWith("jcr:") && !(value instanceof Value.Binary);
            if (isText) {
                pieces.add(new Piece(place + "@" + name, component(owner), field(owner, name), plain(value)));
            }
        });
        for (Node child : node.children()) {
            if (!SitePages.isItem(child)) {
                Node next = child.isType(SitePages.COMPONENT) ? child : owner;
                take(child, place + "/" + child.name(), next);
            }
        }
    }

    private static String plain(Value value) {
        String text = value.asText();
        return text.contains("<")
                ? Jsoup.parse(text.replaceAll("(?i)</(p|li|h[1-6])>", "$0\n"))
                        .wholeText()
                        .strip()
                : text;
    }

    private Optional<TemplateDefinition> template(Node owner) {
        return owner.text(SitePages.TEMPLATE).flatMap(definitions::template);
    }

    private String component(Node owner) {
        return template(owner)
                .map(template -> definitions.messages().text(locale, template.title()))
                .filter(title -> !title.isEmpty())
                .orElseGet(owner::name);
    }

    private String field(Node owner, String name) {
        return fields(asked(owner))
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> definitions.messages().text(locale, field.label()))
                .filter(label -> !label.isEmpty())
                .orElse(name);
    }

    /** What the dialog of a page or component asks, or the form of an item. */
    private Stream<FieldDefinition> asked(Node owner) {
        return template(owner)
                .flatMap(template -> definitions.dialog(template.dialog()))
                .map(dialog -> dialog.fields().stream())
                .orElseGet(() -> definitions.apps().stream()
                        .filter(app ->
                                app.store().workspace().equals(owner.path().workspace()))
                        .flatMap(app -> app.fields().stream()));
    }

    private static Stream<FieldDefinition> fields(Stream<FieldDefinition> some) {
        return some.flatMap(field -> Stream.concat(Stream.of(field), fields(field.fields().stream())));
    }
}

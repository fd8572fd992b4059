package nl.balint.cms.rendering.internal.directives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.definitions.AreaType;
import nl.balint.cms.definitions.AvailableComponent;
import nl.balint.cms.definitions.Editing.Setting;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.rendering.internal.model.PageSetting;
import nl.balint.cms.rendering.internal.model.Publishing;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.text.Escaping;

/** The comments in a page from which the page editor draws its bars; visitors get none. */
final class Marks {

    private final Rendering rendering;
    private final Writer out;

    Marks(Rendering rendering, Writer out) {
        this.rendering = rendering;
        this.out = out;
    }

    void page(Node page, TemplateDefinition template, String dialog) {
        if (rendering.setting().audience() == PageSetting.Audience.VISITOR) {
            return;
        }
        write(ofPage(page, template, dialog).html() + "\n" + end("page"));
    }

    static Comment ofPage(Node page, TemplateDefinition template, String dialog) {
        return new Comment("page")
                .with("content", page.path().toString())
                .with("dialog", dialog.isEmpty() ? template.dialog() : dialog);
    }

    void openComponent(Node node, TemplateDefinition template, Parts.Component component) {
        if (!isOff()) {
            write(ofComponent(node, template, component).html() + "\n");
        }
    }

    Comment ofComponent(Node node, TemplateDefinition template, Parts.Component component) {
        var setting = rendering.setting();
        var editable = component.editable().isEmpty() ? said(template.editing().editable()) : component.editable();
        return new Comment("component")
                .with("content", node.path().toString())
                .with("inherited", component.inherited() ? "true" : "")
                .with("editable", editable)
                .with("dialog", component.dialog().isEmpty() ? template.dialog() : component.dialog())
                .with("label", setting.definitions().messages().text(setting.editors(), template.label()))
                .with("description", template.description())
                .with("activationStatus", Publishing.status(node));
    }

    void openArea(AreaDefinition area, AreaMark mark) {
        if (!isOff()) {
            write(ofArea(area, mark).html() + "\n");
        }
    }

    Comment ofArea(AreaDefinition area, AreaMark mark) {
        var full = area.maxComponents() >= 0 && mark.components() >= area.maxComponents();
        var single = area.type() == AreaType.SINGLE && mark.components() > 0;
        var present = (mark.created() || !area.optional()) && !single && area.type() != AreaType.NO_COMPONENT;
        return new Comment("area")
                .with("content", mark.path())
                .with("name", area.name())
                .withAlso("availableComponents", available(area))
                .with("type", type(area))
                .with("dialog", mark.dialog().isEmpty() ? area.dialog() : mark.dialog())
                .with("label", mark.label().isEmpty() ? label(area) : mark.label())
                .with("inherit", Boolean.toString(area.inheritance().enabled()))
                .with(
                        "editable",
                        mark.editable().isEmpty() ? said(area.editing().editable()) : mark.editable())
                .with("optional", Boolean.toString(area.optional()))
                .with("created", area.optional() && mark.created() ? "true" : "")
                .with("createAreaNode", Boolean.toString(area.createAreaNode()))
                .with("showAddButton", Boolean.toString(present && !full))
                .with("showNewComponentArea", Boolean.toString(present))
                .with("description", area.description())
                .with("activationStatus", mark.status());
    }

    /** How an area stands in the page. */
    record AreaMark(
            String path,
            boolean created,
            String dialog,
            String label,
            String editable,
            int components,
            String status) {}

    void close(String kind) {
        if (!isOff()) {
            write(end(kind));
        }
    }

    private static String end(String kind) {
        return "<!-- /cms:" + kind + " -->\n";
    }

    /** What an editor sees where a part failed. */
    void note(String where, String message) {
        write(
                "\n<div class=\"rendering-failure\" role=\"note\"><strong>Dit onderdeel kan niet worden getoond</strong><br>"
                        + Escaping.attribute(where) + "<br>" + Escaping.attribute(message) + "</div>\n");
    }

    private boolean isOff() {
        return !rendering.setting().editing();
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String available(AreaDefinition area) {
        return area.enabledComponents().stream()
                .filter(component -> component.roles().isEmpty())
                .map(AvailableComponent::id)
                .collect(Collectors.joining(","));
    }

    private static String type(AreaDefinition area) {
        if (!area.typeName().isEmpty()) {
            return area.typeName();
        }
        return switch (area.type()) {
            case LIST -> "list";
            case SINGLE -> "single";
            case NO_COMPONENT -> "noComponent";
        };
    }

    private String label(AreaDefinition area) {
        var setting = rendering.setting();
        var title = setting.definitions().messages().text(setting.editors(), area.title());
        var name = title.isEmpty() ? area.name() : title;
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String said(Setting setting) {
        return switch (setting) {
            case UNSET -> "";
            case YES -> "true";
            case NO -> "false";
        };
    }
}

package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.AppDefinition.Column;
import nl.balint.cms.definitions.AppDefinition.Store;

/** Reads content apps as Magnolia 5 and 6 write them; of what else they do, only what is written is kept. */
final class AppReader {

    private AppReader() {}

    static AppDefinition read(Source source, Section section) {
        Section subApps = section.section("subApps");
        Section browser = subApps.section("browser");
        Section detail = subApps.section("detail");
        String name = section.text("name", source.id());
        LabelKeys keys = LabelKeys.of(source.id(), "apps");
        section.leaveAside(
                "class", "$type", "appClass", "theme", "actions", "datasource", "permissions", "chooseDialog");
        return new AppDefinition(
                name,
                FieldReader.label(section, "label", keys, Label.humanised(name)),
                section.text("icon"),
                section.flag("enabled", true),
                store(section, browser, detail),
                section.text("contentType"),
                roles(section.section("permissions")),
                columns(browser, keys),
                form(detail, keys),
                section.rest(),
                source.path());
    }

    private static Store store(Section app, Section browser, Section detail) {
        Section datasource = app.section("datasource");
        Section six = datasource.has("workspace") ? datasource : browser.section("datasource");
        if (six.has("workspace")) {
            return new Store(six.text("workspace"), six.text("rootPath", "/"), six.texts("allowedNodeTypes"));
        }
        Section connector = browser.section("contentConnector");
        Section five = connector.has("workspace") ? connector : detail.section("contentConnector");
        if (five.has("workspace")) {
            return new Store(five.text("workspace"), five.text("rootPath", "/"), List.of());
        }
        Section workbench = browser.section("workbench");
        return new Store(
                workbench.text("workspace", detail.section("editor").text("workspace")),
                workbench.text("path", "/"),
                List.of());
    }

    private static List<String> roles(Section permissions) {
        return permissions.texts("roles");
    }

    /** Those of the first view that names any. */
    private static List<Column> columns(Section browser, LabelKeys keys) {
        for (Section view :
                browser.section("workbench").sections("contentViews").values()) {
            Map<String, Column> columns = new LinkedHashMap<>();
            view.sections("columns").forEach((key, each) -> {
                String name = each.text("name", key);
                LabelKeys own = keys.below("subApps.browser.columns." + name);
                columns.put(name, new Column(name, FieldReader.label(each, "label", own, Label.humanised(name))));
            });
            if (!columns.isEmpty()) {
                return new ArrayList<>(columns.values());
            }
        }
        return List.of();
    }

    private static List<DialogDefinition.Tab> form(Section detail, LabelKeys keys) {
        Section six = detail.section("form");
        Section form =
                six.mapping().entries().isEmpty() ? detail.section("editor").section("form") : six;
        return form.mapping().entries().isEmpty() ? List.of() : DialogReader.form(form, keys.below("subApps.detail"));
    }
}

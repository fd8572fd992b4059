package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTypesTest {

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void writeTours() {
        modules = new ModuleFolder(folder)
                .with(
                        "m/contentTypes/tour.yaml",
                        "datasource:",
                        "  workspace: tours",
                        "  namespaces:",
                        "    mt: https://example.org/tours",
                        "  autoCreate: true",
                        "model:",
                        "  nodeType: mt:tour",
                        "  properties:",
                        "    - name: title",
                        "      label: Titel",
                        "      required: true",
                        "      i18n: true",
                        "    - {name: body, type: richText}",
                        "    - {name: seats, type: Long}",
                        "    - {name: open, type: Boolean}",
                        "    - {name: start, type: Date}",
                        "    - {name: image, type: Asset}",
                        "    - {name: guide, type: 'reference:guide'}",
                        "    - {name: tags, multiple: true}",
                        "    - {name: days, type: day, multiple: true}",
                        "    - {name: level, options: {easy: {value: easy}}}",
                        "  subModels:",
                        "    - name: day",
                        "      properties:",
                        "        - {name: plan, type: String}")
                .with("m/contentTypes/guide.yaml", "datasource: {workspace: people}", "model: {properties: {name: {}}}")
                .with(
                        "m/apps/tours.yaml",
                        "!content-type:tour",
                        "name: tours-app",
                        "subApps:",
                        "  detail:",
                        "    form:",
                        "      properties:",
                        "        title: {rows: 2}",
                        "        extra: {$type: checkBoxField}");
    }

    @Test
    void aContentTypeSaysWhereItLiesAndWhatItHolds() {
        var tour = modules.read().contentType("tour").orElseThrow();

        assertThat(tour.place().workspace()).isEqualTo("tours");
        assertThat(tour.place().namespaces()).containsEntry("mt", "https://example.org/tours");
        assertThat(tour.isMadeHere()).isTrue();
        assertThat(tour.model().nodeType()).isEqualTo("mt:tour");
        assertThat(tour.model().properties())
                .extracting("name", "type", "multiple")
                .contains(tuple("title", "String", false), tuple("days", "day", true));
        assertThat(tour.model().subModel("day").orElseThrow().nodeType()).isEqualTo("mgnl:contentNode");
        assertThat(modules.told()).isEmpty();
    }

    @Test
    void anAppOfAContentTypeHasAFieldForEachProperty() {
        var app = modules.read().app("tours-app").orElseThrow();

        assertThat(app.contentType()).isEqualTo("tour");
        assertThat(app.store().workspace()).isEqualTo("tours");
        assertThat(app.fields())
                .extracting(FieldDefinition::name, FieldDefinition::kind, FieldDefinition::storage)
                .containsExactly(
                        tuple("jcrName", FieldKind.TEXT, Storage.PROPERTY),
                        tuple("title", FieldKind.TEXT, Storage.PROPERTY),
                        tuple("body", FieldKind.RICH_TEXT, Storage.PROPERTY),
                        tuple("seats", FieldKind.TEXT, Storage.PROPERTY),
                        tuple("open", FieldKind.CHECKBOX, Storage.PROPERTY),
                        tuple("start", FieldKind.DATE, Storage.PROPERTY),
                        tuple("image", FieldKind.ASSET_LINK, Storage.ASSET_KEY),
                        tuple("guide", FieldKind.LINK, Storage.IDENTIFIER),
                        tuple("tags", FieldKind.MULTI, Storage.MANY_VALUES),
                        tuple("days", FieldKind.MULTI, Storage.CHILD_PER_ENTRY),
                        tuple("level", FieldKind.SELECT, Storage.PROPERTY),
                        tuple("extra", FieldKind.CHECKBOX, Storage.PROPERTY));
        var title = app.fields().get(1);
        assertThat(title.required()).isTrue();
        assertThat(title.i18n()).isTrue();
        assertThat(title.label().text()).isEqualTo("Titel");
        assertThat(title.own()).containsEntry("rows", 2L);
        assertThat(app.fields().get(3).valueType()).isEqualTo("Long");
        assertThat(app.fields().get(7).own().get("datasource")).hasToString("{$type=jcrDatasource, workspace=people}");
        assertThat(app.fields().get(9).fields().get(0).fields())
                .extracting(FieldDefinition::name)
                .containsExactly("plan");
    }

    @Test
    void theTagMayNameTheGenerationOfMagnoliasScreens() {
        modules.with("m/apps/old.yaml", "!content-type-m5:tour", "name: old-app")
                .with("m/apps/new.yaml", "!content-type-m6:tour", "name: new-app");

        Definitions read = modules.read();

        assertThat(read.app("old-app").orElseThrow().fields()).hasSize(11);
        assertThat(read.app("new-app").orElseThrow().contentType()).isEqualTo("tour");
        assertThat(modules.told()).isEmpty();
    }

    @Test
    void aRoleThatNobodyHasIsTold() {
        modules.with("m/apps/few.yaml", "label: Few", "permissions:", "  roles: [superuser, travel-editor]")
                .with("m/apps/some.yaml", "label: Some", "permissions: {roles: [redactie, superuser]}")
                .with("m/apps/all.yaml", "label: All", "permissions: {roles: {editors: redactie}}");

        try (var read = LightModules.open(
                List.of(folder), LightModules.Reload.NEVER, new KnownNames(Set.of(), Set.of("redactie")))) {
            assertThat(read.current().problems())
                    .extracting(Problem::told)
                    .containsExactly(
                            "/m/apps/few.yaml:3 nobody here has the role superuser, travel-editor: the app is for who"
                                    + " may put things on the site",
                            "/m/apps/some.yaml:2 nobody here has the role superuser: left aside");
        }
    }

    @Test
    void anAppOfAContentTypeThatIsNotThereIsWhatItsOwnFileSays() {
        modules.with("m/apps/lost.yaml", "!content-type:nowhere", "label: Lost");

        assertThat(modules.read().app("lost").orElseThrow().label().text()).isEqualTo("Lost");
        assertThat(modules.told()).containsExactly("/m/apps/lost.yaml:1 there is no content type nowhere");
    }

    @Test
    void appsOfBothGenerationsAreRead() {
        modules.with(
                        "m/apps/six.yaml",
                        "$type: jcrContentApp",
                        "label: Six",
                        "permissions: {roles: [editor]}",
                        "datasource: {workspace: people, rootPath: /a, allowedNodeTypes: {p: 'mgnl:content'}}",
                        "subApps:",
                        "  browser:",
                        "    workbench:",
                        "      contentViews:",
                        "        - {$type: treeView, columns: {name: {}, title: {label: Naam}}}",
                        "  detail:",
                        "    form: {properties: {title: {$type: textField}}}")
                .with(
                        "m/apps/five.yaml",
                        "class: info.magnolia.ui.contentapp.ContentAppDescriptor",
                        "subApps:",
                        "  browser:",
                        "    contentConnector: {workspace: people, rootPath: /b}",
                        "  detail:",
                        "    editor:",
                        "      form: {tabs: [{name: main, fields: [{name: title, fieldType: text}]}]}");

        var six = modules.read().app("six").orElseThrow();
        var five = modules.read().app("five").orElseThrow();

        assertThat(six.store().rootPath()).isEqualTo("/a");
        assertThat(six.store().nodeTypes()).containsExactly("mgnl:content");
        assertThat(six.roles()).containsExactly("editor");
        assertThat(six.columns()).extracting("name").containsExactly("name", "title");
        assertThat(six.fields()).extracting(FieldDefinition::name).containsExactly("title");
        assertThat(five.store().rootPath()).isEqualTo("/b");
        assertThat(five.fields()).extracting(FieldDefinition::kind).containsExactly(FieldKind.TEXT);
        assertThat(modules.told()).isEmpty();
    }

    @Test
    void aDecorationReachesTheFormOfAnApp() {
        modules.with(
                "n/decorations/m/apps/tours.subApps.detail.form.properties.title.yaml", "required: false", "rows: 9");

        var title = modules.read().app("tours-app").orElseThrow().fields().get(1);

        assertThat(title.required()).isFalse();
        assertThat(title.own()).containsEntry("rows", 9L);
    }

    @Test
    void whatServesNothingYetIsKeptAsItIsWritten() {
        modules.with("m/blocks/text.yaml", "templateScript: /m/x.ftl")
                .with("m/messageViews/mail.yaml", "form: {properties: {}}")
                .with("m/restClients/weather.yaml", "baseUrl: https://example.org")
                .with("m/fieldTypes/stars.yaml", "definitionClass: com.example.Stars");

        assertThat(modules.read().plain("blocks"))
                .extracting(PlainDefinition::id)
                .containsExactly("m:text");
        assertThat(modules.read().plain("restClients").get(0).values()).containsEntry("baseUrl", "https://example.org");
        assertThat(modules.read().plain("messageViews")).hasSize(1);
        assertThat(modules.read().plain("fieldTypes")).hasSize(1);
    }

    @Test
    void theFolderFormsOfAnotherModuleMayHoldSomethingElse() {
        modules.with("m/forms/contact.yaml", "title: Contact", "fields: []");

        assertThat(modules.read().forms()).isEmpty();
        assertThat(modules.read().problems()).extracting(Problem::severity).containsExactly(Severity.WARNING);
    }
}

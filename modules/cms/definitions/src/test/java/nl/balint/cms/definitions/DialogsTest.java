package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialogsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder);
    }

    @Test
    void theNewerFormHasPropertiesAndALayout() {
        DialogDefinition dialog = dialog(
                "form:",
                "  properties:",
                "    title: {$type: textField, required: true, i18n: true}",
                "    text: {$type: richTextField, tables: true}",
                "    hiddenAway: {$type: textField}",
                "  layout:",
                "    $type: tabbedLayout",
                "    tabs:",
                "      - name: first",
                "        fields: [{name: text}]",
                "      - name: second",
                "        fields: [{name: title}]");

        assertThat(dialog.tabs()).extracting(DialogDefinition.Tab::name).containsExactly("first", "second");
        assertThat(dialog.fields()).extracting(FieldDefinition::name).containsExactly("text", "title");
        assertThat(field(dialog, "title").required()).isTrue();
        assertThat(field(dialog, "title").i18n()).isTrue();
        assertThat(field(dialog, "text").ownFlag("tables")).isTrue();
    }

    @Test
    void theOlderFormHasTabsWithFieldsAndIncludedOnes() {
        modules.with("m/includes/tab.yaml", "name: second", "fields:", "  - {name: date, fieldType: date}");

        DialogDefinition dialog = dialog(
                "form:",
                "  tabs:",
                "    - name: first",
                "      fields:",
                "        - name: title",
                "          class: info.magnolia.ui.form.field.definition.TextFieldDefinition",
                "          rows: 5",
                "    - !include /m/includes/tab.yaml");

        assertThat(dialog.tabs()).extracting(DialogDefinition.Tab::name).containsExactly("first", "second");
        assertThat(field(dialog, "title").kind()).isEqualTo(FieldKind.TEXT);
        assertThat(field(dialog, "title").own()).isEqualTo(Map.of("rows", 5L));
        assertThat(field(dialog, "date").valueType()).isEqualTo("Date");
    }

    @Test
    void everyFamilyOfFieldsIsKnownByAllItsNames() {
        Map<String, FieldKind> names = Map.ofEntries(
                Map.entry("$type: textField", FieldKind.TEXT),
                Map.entry("fieldType: richText", FieldKind.RICH_TEXT),
                Map.entry("class: info.magnolia.ui.field.CheckBoxFieldDefinition", FieldKind.CHECKBOX),
                Map.entry("$type: comboBoxField", FieldKind.SELECT),
                Map.entry("fieldType: optionGroup", FieldKind.RADIO),
                Map.entry("$type: checkBoxGroupField", FieldKind.CHECKBOX_GROUP),
                Map.entry("fieldType: twinColSelect", FieldKind.MANY_SELECT),
                Map.entry("$type: tokenField", FieldKind.TOKENS),
                Map.entry("$type: pageLinkField", FieldKind.PAGE_LINK),
                Map.entry("$type: damLinkField", FieldKind.ASSET_LINK),
                Map.entry("fieldType: basicUpload", FieldKind.UPLOAD),
                Map.entry("$type: sliderField", FieldKind.SLIDER),
                Map.entry("$type: jcrMultiField", FieldKind.MULTI),
                Map.entry("$type: switchableField", FieldKind.SWITCHABLE));

        names.forEach((line, kind) -> assertThat(only(line).kind()).as(line).isEqualTo(kind));
    }

    @Test
    void aClassWinsOverATypeUnlessOnlyTheTypeIsKnown() {
        assertThat(only("$type: textField", "class: x.y.DateFieldDefinition").kind())
                .isEqualTo(FieldKind.DATE);
        assertThat(only("$type: textField", "class: x.y.OurOwnDefinition").kind())
                .isEqualTo(FieldKind.TEXT);
    }

    @Test
    void anUnknownTypeIsAWarningAndTheFieldStays() {
        assertThat(only("$type: txetField").kind()).isEqualTo(FieldKind.UNKNOWN);
        assertThat(modules.told())
                .containsExactly("/m/dialogs/d.yaml:4 the field type txetField is unknown; did you mean text?");
    }

    @Test
    void eachFieldKnowsWhereItsValueIsKept() {
        assertThat(only("$type: textField", "type: java.lang.Long").valueType()).isEqualTo("Long");
        assertThat(only("$type: textField", "converterClass: com.vaadin.StringToDoubleConverter")
                        .valueType())
                .isEqualTo("Double");
        assertThat(only("$type: pageLinkField").storage()).isEqualTo(Storage.IDENTIFIER);
        assertThat(only("$type: pageLinkField", "converterClass: a.JcrNodeToPathConverter")
                        .storage())
                .isEqualTo(Storage.PATH);
        assertThat(only("fieldType: link").storage()).isEqualTo(Storage.PATH);
        assertThat(only("fieldType: link", "identifierToPathConverter: {class: a.BaseIdentifierToPathConverter}")
                        .storage())
                .isEqualTo(Storage.IDENTIFIER);
        assertThat(only("fieldType: link", "identifierToPathConverter: {class: a.AssetCompositeIdKeyTranslator}")
                        .storage())
                .isEqualTo(Storage.ASSET_KEY);
        assertThat(only("$type: comboBoxField", "multiselect: true").storage()).isEqualTo(Storage.MANY_VALUES);
        assertThat(only("$type: staticField").storage()).isEqualTo(Storage.NOTHING);
        assertThat(only("$type: jcrMultiField").storage()).isEqualTo(Storage.CHILD_PER_ENTRY);
        assertThat(only("$type: jcrMultiValueField").storage()).isEqualTo(Storage.MANY_VALUES);
        assertThat(only("fieldType: multiValue", "transformerClass: a.MultiValueSubChildrenNodePropertiesTransformer")
                        .storage())
                .isEqualTo(Storage.NUMBERED_CHILDREN);
        assertThat(only("fieldType: composite").storage()).isEqualTo(Storage.PREFIXED);
        assertThat(only("$type: compositeField").storage()).isEqualTo(Storage.CHILD_NODE);
        assertThat(only("$type: compositeField", "itemProvider: {$type: currentItemProvider}")
                        .storage())
                .isEqualTo(Storage.SAME_NODE);
        assertThat(only("fieldType: switchable").storage()).isEqualTo(Storage.OPTION_SUFFIXED);
    }

    @Test
    void fieldsHoldFieldsAndOptions() {
        FieldDefinition multi = only(
                "$type: jcrMultiField",
                "field:",
                "  $type: compositeField",
                "  properties:",
                "    kind:",
                "      $type: radioButtonGroupField",
                "      datasource:",
                "        $type: optionListDatasource",
                "        options: [{name: a, value: A}, {value: yes, selected: true}]",
                "    to:",
                "      $type: switchableField",
                "      field: {$type: radioButtonGroupField}",
                "      forms: [{name: page, properties: {page: {$type: pageLinkField}}}]");

        FieldDefinition composite = multi.fields().get(0);
        assertThat(composite.name()).isEqualTo("x");
        FieldDefinition kind = composite.field("kind").orElseThrow();
        assertThat(kind.options()).extracting("name").containsExactly("a", "true");
        assertThat(kind.options()).extracting("value").containsExactly("A", "true");
        assertThat(kind.options()).extracting("selected").containsExactly(false, true);
        FieldDefinition to = composite.field("to").orElseThrow();
        assertThat(to.forms())
                .singleElement()
                .satisfies(form -> assertThat(form.fields()).extracting("kind").containsExactly(FieldKind.PAGE_LINK));
    }

    @Test
    void whatOnlySomeFieldsHaveIsKeptAndAMistypedKeyIsTold() {
        FieldDefinition field = only(
                "$type: comboBoxField",
                "requird: true",
                "time: true",
                "multiselect: true",
                "datasource: {$type: jcrDatasource, workspace: website}");

        assertThat(field.own())
                .containsEntry("multiselect", true)
                .containsEntry("datasource", Map.of("$type", "jcrDatasource", "workspace", "website"));
        assertThat(modules.told())
                .containsExactly("/m/dialogs/d.yaml:5 a field has no key requird; did you mean required?");
    }

    @Test
    void validatorsKeepWhatTheyNeed() {
        FieldDefinition field = only(
                "$type: textField",
                "validators:",
                "  - class: info.magnolia.ui.form.validator.definition.RegexpValidatorDefinition",
                "    pattern: '[a-z]+'",
                "    errorMessage: Letters only",
                "  - {name: mail, $type: emailValidator}");

        assertThat(field.validators()).extracting("type").containsExactly("regexp", "email");
        assertThat(field.validators().get(0).own()).isEqualTo(Map.of("pattern", "[a-z]+"));
        assertThat(modules.read()
                        .messages()
                        .text(DUTCH, field.validators().get(0).errorMessage()))
                .isEqualTo("Letters only");
    }

    @Test
    void labelsAreFoundUnderTheMostPreciseKeyElseMadeFromTheName() {
        modules.with(
                "m/i18n/m_nl.properties",
                "m.d.title.label=Precies",
                "d.tabs.main.label=Hoofd",
                "intro.label=Alleen",
                "intro.options.big.label=Groot",
                "a.key=Vertaald");
        DialogDefinition dialog = dialog(
                "label: a.key",
                "form:",
                "  tabs:",
                "    - name: main",
                "      fields:",
                "        - {name: title, fieldType: text}",
                "        - {name: intro, fieldType: select, options: {big: {value: b}}}",
                "        - {name: linkText, fieldType: text}",
                "        - {name: silent, fieldType: text, label: ''}",
                "        - {name: said, fieldType: text, label: As it is}");
        Messages messages = modules.read().messages();

        assertThat(messages.text(DUTCH, dialog.label())).isEqualTo("Vertaald");
        assertThat(messages.text(DUTCH, dialog.tabs().get(0).label())).isEqualTo("Hoofd");
        assertThat(dialog.fields())
                .extracting(field -> messages.text(DUTCH, field.label()))
                .isEqualTo(List.of("Precies", "Alleen", "Link text", "", "As it is"));
        assertThat(messages.text(DUTCH, field(dialog, "intro").options().get(0).label()))
                .isEqualTo("Groot");
        assertThat(messages.text(DUTCH, field(dialog, "intro").description())).isEmpty();
    }

    @Test
    void aLayoutThatNamesAFieldThatIsNotThereIsTold() {
        dialog(
                "form:",
                "  properties: {title: {$type: textField}}",
                "  layout: {tabs: [{name: one, fields: [{name: titel}, title]}]}");

        assertThat(modules.told())
                .containsExactly(
                        "/m/dialogs/d.yaml:3 the layout names the field titel, which the form has not; did you mean title?");
    }

    private DialogDefinition dialog(String... lines) {
        modules.with("m/dialogs/d.yaml", lines);
        return modules.read().dialog("m:d").orElseThrow();
    }

    /** The field {@code x} of a dialog with nothing else, written with these lines. */
    private FieldDefinition only(String... lines) {
        String indented = "      " + String.join("\n      ", lines);
        return field(dialog("form:", "  properties:", "    x:", indented), "x");
    }

    private static FieldDefinition field(DialogDefinition dialog, String name) {
        return dialog.field(name).orElseThrow();
    }
}

package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What public projects made for Magnolia write in their dialogs. */
class DialogsOfProjectsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder);
    }

    private DialogDefinition dialog(String... lines) {
        modules.with("m/dialogs/d.yaml", lines);
        return modules.read().dialog("m:d").orElseThrow();
    }

    @Test
    void aTabThatIsTornInTwoEntriesShowsItsFieldsOnce() {
        DialogDefinition dialog = dialog(
                "form:",
                "  properties:",
                "    title: {$type: textField}",
                "    text: {$type: textField}",
                "  layout:",
                "    $type: tabbedLayout",
                "    tabs:",
                "      - name: data",
                "      - label: Gegevens",
                "        fields: [{name: title}]",
                "      - name: data",
                "      - label: Opmaak",
                "        fields: [{name: text}]");

        assertThat(dialog.tabs()).extracting(tab -> tab.label().text()).containsExactly("Gegevens", "Opmaak");
        assertThat(dialog.fields()).extracting(FieldDefinition::name).containsExactly("title", "text");
    }

    @Test
    void whatStandsBesideABoxIsItsLabelOrExplainsIt() {
        DialogDefinition dialog = dialog(
                "form:",
                "  properties:",
                "    one: {$type: checkBoxField, label: '', buttonLabel: Met tussenruimte}",
                "    two: {$type: checkBoxField, label: Afspelen, buttonLabel: Begint vanzelf}",
                "    three: {$type: checkBoxField, label: Kop, description: Boven, buttonLabel: Toon}");
        Messages messages = modules.read().messages();

        assertThat(dialog.fields())
                .extracting(field -> messages.text(DUTCH, field.label()))
                .containsExactly("Met tussenruimte", "Afspelen", "Kop");
        assertThat(dialog.fields())
                .extracting(field -> messages.text(DUTCH, field.description()))
                .containsExactly("", "Begint vanzelf", "Boven");
    }

    @Test
    void aListBesideTheDialogsIsAPartOfThoseThatIncludeIt() {
        modules.with(
                "m/dialogs/parts/heading.yaml",
                "- name: title",
                "  fieldType: text",
                "- name: intro",
                "  fieldType: text");
        DialogDefinition dialog =
                dialog("form:", "  tabs:", "    - name: main", "      fields: !include /m/dialogs/parts/heading.yaml");

        assertThat(dialog.fields()).extracting(FieldDefinition::name).containsExactly("title", "intro");
        assertThat(modules.told()).isEmpty();
        assertThat(modules.read().files())
                .extracting(DefinitionFile::path)
                .doesNotContain("/m/dialogs/parts/heading.yaml");
    }

    @Test
    void aListThatNobodyIncludesIsAProblem() {
        modules.with("m/dialogs/parts/heading.yaml", "- name: title", "  fieldType: text");
        modules.read();

        assertThat(modules.told())
                .containsExactly("/m/dialogs/parts/heading.yaml:1 holds no keys, so it defines nothing");
    }

    @Test
    void theOptionThatIsSelectedIsThereBeforehand() {
        DialogDefinition dialog = dialog(
                "form:",
                "  tabs:",
                "    - name: main",
                "      fields:",
                "        - name: width",
                "          fieldType: optionGroup",
                "          options: [{name: small, value: s}, {name: wide, value: w, selected: true}]");

        assertThat(dialog.field("width").orElseThrow().defaultValue()).isEqualTo("w");
    }

    @Test
    void aPlainValueAmongTheFieldsIsNoField() {
        DialogDefinition dialog =
                dialog("form:", "  properties:", "    fill: false", "    title:", "      $type: textField");

        assertThat(dialog.fields()).extracting(FieldDefinition::name).containsExactly("title");
        assertThat(modules.told()).containsExactly("/m/dialogs/d.yaml:3 fill must be a mapping");
    }

    @Test
    void whatIsChosenFromAnotherServerIsWrittenHere() {
        DialogDefinition dialog = dialog(
                "form:",
                "  properties:",
                "    ship:",
                "      $type: jsonComboBoxField",
                "      datasource: {$type: jsonDatasource, restClient: harbour, restCall: ships}",
                "    quay: {$type: restComboBoxField}",
                "    pilot: {$type: jsonLinkField}");

        assertThat(modules.told()).isEmpty();
        assertThat(dialog.fields()).extracting(FieldDefinition::kind).containsOnly(FieldKind.TEXT);
    }

    @Test
    void aFieldOfManyValuesMayBeginWithAList() {
        DialogDefinition dialog = dialog(
                "form:",
                "  properties:",
                "    days:",
                "      $type: checkBoxGroupField",
                "      defaultValue: [monday, friday]",
                "    months:",
                "      $type: twinColSelectField",
                "      datasource:",
                "        $type: optionListDatasource",
                "        options:",
                "          - {name: may, value: 5, selected: true}",
                "          - {name: june, value: 6}",
                "          - {name: july, value: 7, selected: true}");

        assertThat(dialog.field("days").orElseThrow().defaultValues()).containsExactly("monday", "friday");
        assertThat(dialog.field("months").orElseThrow().defaultValues()).containsExactly("5", "7");
        assertThat(modules.read().problems()).isEmpty();
    }
}

package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsTest {

    @TempDir
    Path root;

    private ModuleFolder modules;

    @BeforeEach
    void open() {
        modules = new ModuleFolder(root).with("m/module.yaml", "version: 1.0.0");
    }

    private void form(String... fields) {
        modules.with(
                "m/forms/vraag.yaml",
                "office: secretariaat\npurposes:\n  answer: {kept: P6M}\nsteps:\n  one:\n    fields:\n      "
                        + String.join("\n      ", fields));
    }

    @Test
    void aDialogFieldOffersEveryFormWithoutAListOfThem() {
        form("way: {kind: text, personal: false}");
        modules.with("n/module.yaml", "version: 1.0.0")
                .with(
                        "n/forms/aanvraag.yaml",
                        "office: secretariaat\nsteps:\n  one:\n    fields:\n      x: {kind: text, personal: false}")
                .with(
                        "m/dialogs/d.yaml",
                        "form:\n  properties:\n    form: {$type: comboBoxField, datasource: {$type: formDatasource}}\n"
                                + "    tone: {$type: comboBoxField, datasource: {$type: optionListDatasource,"
                                + " options: [{name: a, value: A}]}}");

        Definitions read = modules.read();

        DialogDefinition dialog = read.dialog("m:d").orElseThrow();
        assertThat(read.options(dialog.field("form").orElseThrow()))
                .extracting(option -> option.value() + " " + option.label().text())
                .containsExactly("aanvraag form.aanvraag.title", "vraag form.vraag.title");
        assertThat(read.options(dialog.field("tone").orElseThrow()))
                .extracting(FieldDefinition.Option::value)
                .containsExactly("A");
        assertThat(modules.told()).isEmpty();
    }

    @Test
    void aFormIsReadWithItsStepsPurposesAndConditions() {
        form(
                "way: {kind: choice, choices: [a, b], required: true, personal: false}",
                "text: {kind: longText, most: 50, when: {field: way, is: [a]}, purpose: answer}");

        FormDefinition read = modules.read().form("vraag").orElseThrow();

        assertThat(modules.told()).isEmpty();
        assertThat(read.purposes()).containsEntry("answer", new Purpose("answer", Period.ofMonths(6)));
        Question text = read.question("text").orElseThrow();
        assertThat(text.kind()).isEqualTo(Question.Kind.LONG_TEXT);
        assertThat(text.rules().most()).isEqualTo(50);
        assertThat(text.when().holds(Map.of("way", List.of("a")))).isTrue();
        assertThat(text.when().holds(Map.of("way", List.of("b")))).isFalse();
    }

    @Test
    void aPersonalFieldWithoutPurposeIsAMistakeWithItsLineAndTheFormIsNotThere() {
        form("birthday: {kind: date}");

        assertThat(modules.read().form("vraag")).isEmpty();
        assertThat(modules.told())
                .anyMatch(told -> told.contains("vraag.yaml:7") && told.contains("birthday is personal"));
    }

    @Test
    void aPurposeWithoutATermIsAMistake() {
        modules.with(
                "m/forms/vraag.yaml",
                "office: secretariaat",
                "purposes:",
                "  answer: {kept: forever}",
                "steps: {one: {fields: {name: {kind: text, purpose: answer}}}}");

        assertThat(modules.read().form("vraag")).isEmpty();
        assertThat(modules.told()).anyMatch(told -> told.contains("vraag.yaml:3") && told.contains("needs a term"));
    }

    @Test
    void aMisspelledKindIsToldWithTheOneThatWasMeant() {
        form("email: {kind: emial, purpose: answer}");

        assertThat(modules.told()).anyMatch(told -> told.contains("did you mean email?"));
    }

    @Test
    void aConditionIsOnAnEarlierQuestion() {
        form(
                "text: {kind: text, when: {field: way, is: a}, purpose: answer}",
                "way: {kind: choice, choices: [a], personal: false}");

        assertThat(modules.read().form("vraag")).isEmpty();
        assertThat(modules.told()).anyMatch(told -> told.contains("an earlier question"));
    }
}

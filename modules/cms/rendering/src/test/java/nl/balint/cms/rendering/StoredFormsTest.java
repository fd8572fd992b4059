package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.Messages;
import nl.balint.cms.definitions.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form that editors of another project built out of components can be sent here. */
class StoredFormsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @TempDir
    Path folder;

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private Content draft;
    private Node page;
    private Node fields;

    @BeforeEach
    void aPageWithAForm() {
        draft = repository.open(Access.SYSTEM, View.DRAFT);
        page = draft.root("website").add("contact", "mgnl:page");
        Node form = component(page.add("main", "mgnl:area"), "0", "form");
        form.set("formName", "Contact formulier!");
        form.set("formTitle", "Schrijf ons");
        form.set("successMessage", "<p>Dank</p>");
        Node group = component(form.add("fieldsets", "mgnl:area"), "0", "formGroupFields");
        fields = group.add("fields", "mgnl:area");
    }

    private static Node component(Node area, String name, String kind) {
        Node component = area.add(name, "mgnl:component");
        component.set("mgnl:template", "form:components/" + kind);
        return component;
    }

    private Node field(String kind, String name, String title) {
        Node field = component(fields, name, kind);
        field.set("controlName", name);
        field.set("title", title);
        return field;
    }

    @AfterEach
    void close() {
        draft.close();
        repository.close();
    }

    private Definitions read() {
        StoredForms.write(List.of(page), folder, "secretariaat", "P6M");
        try (LightModules modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER)) {
            return modules.current();
        }
    }

    @Test
    void eachComponentBecomesAFieldWithItsTexts() {
        field("formEdit", "naam", "Uw naam").set("mandatory", Value.of(true));
        field("formEdit", "e-mail", "E-mail").set("validation", Value.of(List.of("email")));
        field("formEdit", "vraag", "Vraag").set("rows", Value.of(5));
        field("formSelection", "over", "Waarover?").set("labels", "Een groep:g\nIets anders");
        Node days = field("formSelection", "dag", "Welke dagen?");
        days.set("type", "checkbox");
        days.set("labels", "Ma\nDi");
        field("formPassword", "woord", "Wachtwoord");
        field("formHidden", "bron", "");
        field("formSubmit", "klaar", "").set("buttonText", "Weg ermee");

        Definitions definitions = read();

        assertThat(definitions.problems()).isEmpty();
        var form = definitions.form("contact-formulier").orElseThrow();
        assertThat(form.steps()).hasSize(1);
        assertThat(form.steps().get(0).questions())
                .extracting(Question::name, Question::kind)
                .containsExactly(
                        tuple("naam", Question.Kind.TEXT),
                        tuple("eMail", Question.Kind.EMAIL),
                        tuple("vraag", Question.Kind.LONG_TEXT),
                        tuple("over", Question.Kind.LIST),
                        tuple("dag", Question.Kind.CHOICES));
        assertThat(form.steps().get(0).questions().get(0).rules().required()).isTrue();
        assertThat(told(definitions, "title", "naam.label", "over.g", "over.iets-anders", "submit", "thanks.text"))
                .containsExactly("Schrijf ons", "Uw naam", "Een groep", "Iets anders", "Weg ermee", "Dank");
    }

    @Test
    void textsAreThereInEveryLanguageOfTheProject() {
        field("formEdit", "name", "Your name");

        Messages messages = read().messages();

        assertThat(messages.text(Locale.GERMAN, "form.contact-formulier.name.label"))
                .isEqualTo("Your name");
        assertThat(messages.text(Locale.GERMAN, "form.contact-formulier.submit"))
                .isEqualTo("Send");
        assertThat(messages.text(DUTCH, "form.contact-formulier.submit")).isEqualTo("Verstuur");
    }

    @Test
    void aFieldOfAKindThatTheProjectMadeIsTold() {
        field("formEdit", "naam", "Uw naam");
        field("formEdit", "akkoord", "Akkoord").set("mgnl:template", "shop:components/checkbox");

        assertThat(StoredForms.write(List.of(page), folder, "secretariaat", "P6M")
                        .notices())
                .singleElement()
                .asString()
                .contains("/akkoord (shop:components/checkbox) is not in the form contact-formulier");
    }

    private static List<String> told(Definitions definitions, String... keys) {
        return List.of(keys).stream()
                .map(key -> definitions.messages().text(DUTCH, "form.contact-formulier." + key))
                .toList();
    }

    @Test
    void namesThatAreOddOrTheSameAreMadeToFit() {
        field("formEdit", "Naam", "A");
        field("formEdit", "naam", "B");
        field("formEdit", "1", "<b>C</b>");
        field("formGroupEdit", "rij", "D").set("labels", "Een\nTwee");

        Definitions definitions = read();

        assertThat(definitions.problems()).isEmpty();
        assertThat(definitions
                        .form("contact-formulier")
                        .orElseThrow()
                        .steps()
                        .get(0)
                        .questions())
                .extracting(Question::name)
                .containsExactly("naam", "naam2", "field", "rijEen", "rijTwee");
    }

    @Test
    void aFormWithoutFieldsOrNameIsNone() {
        assertThat(StoredForms.write(List.of(page), folder, "secretariaat", "P6M")
                        .files())
                .isEmpty();
    }

    @Test
    void theNameIsThatByWhichThePageAsks() {
        assertThat(StoredForms.id("Contact formulier!")).isEqualTo("contact-formulier");
        assertThat(StoredForms.id("../../x")).isEqualTo("x");
        assertThat(StoredForms.id("123")).isEmpty();
    }
}

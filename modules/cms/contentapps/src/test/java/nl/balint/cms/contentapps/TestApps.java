package nl.balint.cms.contentapps;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.Shown;
import nl.balint.cms.editing.dialog.Words;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.rendering.RichText;
import nl.balint.cms.security.Belongings;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;

/** The apps of the house and of the reference modules, over a real repository in memory. */
final class TestApps implements AutoCloseable {

    static final Path HOUSE = Path.of("../../../light-modules");
    static final Path REFERENCE = Path.of("../rendering/src/test/resources/reference/modules");

    final Repository repository = Repository.inMemory(Clock.systemUTC());
    final LightModules modules = LightModules.open(List.of(HOUSE, REFERENCE), LightModules.Reload.NEVER);
    final Rights rights = Rights.of(
            Map.of(
                    "redactie", List.of("pages:edit"),
                    "eindredactie", List.of("pages:edit", "pages:publish"),
                    "secretariaat", List.of("members:*")),
            Clock.systemUTC(),
            Duration.ofMinutes(10));
    final Apps apps = new Apps(modules, rights);

    TestApps() {
        repository.addWorkspace("tours");
        modules.current()
                .contentTypes()
                .forEach(type -> repository.addTypes(
                        type.place().namespaces(), Map.of(type.model().nodeType(), "mgnl:content")));
    }

    static Visitor who(String role) {
        return Visitor.of(role, new Belongings(role, Set.of(), Set.of(role)), Strength.SECOND_FACTOR, Instant.now());
    }

    App app(String name) {
        return apps.find(who("eindredactie"), name).orElseThrow();
    }

    Content draft() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }

    Shown shown(Content draft) {
        return new Shown(
                draft,
                new Words(modules.current(), Locale.forLanguageTag("nl")),
                new RichText(),
                ZoneId.of("Europe/Amsterdam"));
    }

    /** Opens the form of an item and saves it as it is. */
    DialogForm saveUnchanged(App app, ContentPath path) {
        try (Content draft = draft()) {
            Parameters sent =
                    DialogForm.of(app.dialog(), draft.get(path), shown(draft)).sent();
            DialogForm form = DialogForm.read(app.dialog(), sent, shown(draft));
            new Writer(shown(draft), form.data()).write(form.slots(), draft.get(path));
            draft.save();
            return form;
        }
    }

    @Override
    public void close() {
        modules.close();
        repository.close();
    }
}

package nl.balint.cms.contentapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.FieldKind;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.Rearranging;
import nl.balint.cms.editing.dialog.Slot;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.forms.FieldProblem;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Parameters;

/** Somebody who fills in the dialogs of the reference modules, which hold every family of fields. */
final class FieldDesk implements AutoCloseable {

    static final String FIVE = "ref:every5";
    static final String SIX = "ref:every6";

    final TestApps house = new TestApps();

    FieldDesk() {
        try (Content draft = house.draft()) {
            draft.root("website").add("plek", "mgnl:page");
            draft.root("tours").add("drenthe", "rt:tour").set("title", "Rondje Drenthe");
            draft.save();
        }
    }

    @Override
    public void close() {
        house.close();
    }

    /** What somebody typed, by the names of the fields; a part of another is named after a slash. */
    FormData saved(String dialog, Map<String, String> typed, String... deeds) {
        DialogDefinition definition = house.modules.current().dialog(dialog).orElseThrow();
        try (Content draft = house.draft()) {
            Node node = draft.find(ContentPath.of("website", "/plek/0"))
                    .orElseGet(
                            () -> draft.get(ContentPath.of("website", "/plek")).add("0", "mgnl:component"));
            DialogForm form = DialogForm.of(definition, node, house.shown(draft));
            for (String deed : deeds) {
                String[] parts = deed.split(" ", 2);
                Parameters sent = Rearranging.of(parts[0] + " " + input(form.slots(), parts[1]), filled(form, typed));
                form = DialogForm.read(definition, sent, house.shown(draft));
            }
            // Once more, for what appears by a choice.
            form = DialogForm.read(definition, filled(form, typed), house.shown(draft));
            form = DialogForm.read(definition, filled(form, typed), house.shown(draft));
            if (form.data().isSound()) {
                new Writer(house.shown(draft), form.data()).write(form.slots(), node);
                draft.save();
            }
            return form.data();
        }
    }

    private static Parameters filled(DialogForm form, Map<String, String> typed) {
        Map<String, List<String>> sent = new HashMap<>(form.sent().values());
        typed.forEach((name, value) -> {
            String input = input(form.slots(), name);
            if (!input.isEmpty()) {
                sent.put(input, List.of(value.split("\\|", -1)));
            }
        });
        return new Parameters(sent);
    }

    /** By the way to it, such as {@code nodes/1/a}; empty when it is not there. */
    private static String input(List<Slot> slots, String way) {
        String[] parts = way.split("/", 2);
        for (Slot slot : slots) {
            boolean isMeant =
                    slot.field().name().equals(parts[0]) && !slot.when().isIdle();
            if (isMeant && parts.length == 1) {
                return slot.input();
            }
            if (isMeant) {
                String[] below = parts[1].split("/", 2);
                if (slot.field().kind() != FieldKind.MULTI) {
                    return input(slot.parts(), parts[1]);
                }
                int at = Integer.parseInt(below[0]);
                if (at >= slot.entries().size()) {
                    return "";
                }
                Slot entry = slot.entries().get(at);
                return below.length == 1 ? entry.input() : input(entry.parts(), below[1]);
            }
        }
        return "";
    }

    /** As it goes out to Magnolia, without what the house adds to each node. */
    String kept() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Content draft = house.draft()) {
            new ContentFiles(draft).exportYaml(ContentPath.of("website", "/plek/0"), out);
        }
        return out.toString(StandardCharsets.UTF_8)
                .replaceAll("(?m)^ *'?(jcr:uuid|mgnl:|jcr:primaryType)[^\n]*\n", "")
                .replaceAll("(?m) +$", "")
                .strip()
                .concat("\n");
    }

    /** Who opens it again sees what was typed, and changes nothing by saving it. */
    void againTheSame(String dialog) {
        String before = kept();
        assertThat(saved(dialog, Map.of()).problems()).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    List<String> wrong(String dialog, Map<String, String> typed, String... deeds) {
        return saved(dialog, typed, deeds).problems().stream()
                .map(FieldProblem::key)
                .toList();
    }
}

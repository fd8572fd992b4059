package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.DialogDefinition.Tab;
import nl.balint.cms.definitions.internal.yaml.YamlMerge;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/** Reads dialogs: tabs of fields as Magnolia 5 writes them, or properties and a layout as Magnolia 6 does. */
final class DialogReader {

    private static final String ONLY_TAB = "main";

    private final Problems problems;

    DialogReader(Problems problems) {
        this.problems = problems;
    }

    DialogDefinition read(Source source, YamlNode.Mapping tree) {
        var section = new Section(tree, problems);
        LabelKeys keys = LabelKeys.of(source.id(), "dialogs");
        Section form = section.section("form");
        List<Tab> tabs = form(form, keys);
        if (tabs.stream().allMatch(tab -> tab.fields().isEmpty())) {
            problems.warning(tree.place(), "the dialog has no fields");
        }
        Section labelled = section.has("label") ? section : form;
        Label label = FieldReader.label(labelled, "label", keys, Label.humanised(DefinitionId.name(source.id())));
        section.leaveAside("actions", "footerLayout", "class", "$type", "id", "name", "label");
        return new DialogDefinition(source.id(), label, tabs, section.rest(), source.path());
    }

    /** The fields of a form of either generation, in tabs; a tab without fields has nothing to show. */
    static List<Tab> form(Section form, LabelKeys keys) {
        List<Tab> tabs = form.has("tabs") ? tabs(form, keys) : laidOut(form, keys);
        return tabs.stream().filter(tab -> !tab.fields().isEmpty()).toList();
    }

    private static List<Tab> tabs(Section form, LabelKeys keys) {
        List<Tab> tabs = new ArrayList<>();
        var reader = new FieldReader(FieldType.Generation.FIVE);
        form.sections("tabs").forEach((name, tab) -> {
            LabelKeys tabKeys = keys.below("tabs." + name);
            LabelKeys fieldKeys = tabKeys.or(keys.below(name)).or(keys);
            tabs.add(new Tab(
                    name,
                    FieldReader.label(tab, "label", tabKeys, Label.humanised(name)),
                    List.copyOf(reader.read(tab, "fields", fieldKeys).values())));
        });
        return tabs;
    }

    private static List<Tab> laidOut(Section form, LabelKeys keys) {
        Map<String, FieldDefinition> fields = new FieldReader(FieldType.Generation.SIX).read(form, "properties", keys);
        Section layout = form.section("layout");
        if (!layout.has("tabs")) {
            return List.of(new Tab(ONLY_TAB, Label.NONE, List.copyOf(fields.values())));
        }
        List<Tab> tabs = new ArrayList<>();
        layout.sections("tabs").forEach((name, tab) -> {
            LabelKeys tabKeys = keys.below("tabs." + name);
            Label label = FieldReader.label(tab, "label", tabKeys, Label.humanised(name));
            tabs.add(new Tab(name, label, named(tab, fields)));
        });
        return tabs;
    }

    /** The fields that a tab names; those that no tab names are not shown. */
    private static List<FieldDefinition> named(Section tab, Map<String, FieldDefinition> fields) {
        List<FieldDefinition> named = new ArrayList<>();
        YamlMerge.keyed(tab.node("fields")).forEach((key, value) -> {
            String name = value instanceof YamlNode.Scalar text ? text.text() : key;
            FieldDefinition field = fields.get(name);
            if (field == null) {
                tab.problems()
                        .warning(
                                value.place(),
                                "the layout names the field " + name + ", which the form has not"
                                        + Suggestion.among(fields.keySet(), name));
            } else {
                named.add(field);
            }
        });
        return named;
    }
}

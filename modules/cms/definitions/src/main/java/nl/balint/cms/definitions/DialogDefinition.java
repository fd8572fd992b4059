package nl.balint.cms.definitions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A form in which editors fill in a page or component: tabs of fields. Both generations of dialogs end up here. */
public record DialogDefinition(String id, Label label, List<Tab> tabs, Map<String, Object> own, String file) {

    public DialogDefinition {
        tabs = List.copyOf(tabs);
        own = Ordered.copy(own);
    }

    public List<FieldDefinition> fields() {
        return tabs.stream().flatMap(tab -> tab.fields().stream()).toList();
    }

    public Optional<FieldDefinition> field(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The same for another language than the first. */
    public DialogDefinition in(Locale language) {
        List<Tab> translated = tabs.stream()
                .map(tab -> new Tab(tab.name(), tab.label(), FieldDefinition.in(tab.fields(), language)))
                .toList();
        return new DialogDefinition(id, label, translated, own, file);
    }

    /** Whether something in it differs by language. */
    public boolean isTranslated() {
        return fields().stream().anyMatch(FieldDefinition::isTranslated);
    }

    /** Fields that are shown together. A dialog without tabs of its own has one, named {@code main}. */
    public record Tab(String name, Label label, List<FieldDefinition> fields) {

        public Tab {
            fields = List.copyOf(fields);
        }
    }
}

package nl.balint.cms.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.definitions.Messages;
import nl.balint.cms.definitions.TemplateDefinition;

/**
 * Reads the words of the house and their placeholders out of a template, by letting it write its samples. A template
 * whose sentences hang on what happened is found out: its words, put back, do not say the same.
 */
final class Reading {

    private static final String NAMES = "wording.value.";

    /** Until when something can be done, and where an answer goes. */
    private static final Set<String> ESSENTIAL = Set.of("until", "email");

    private static final String NUMBER = "number";
    private static final Map<String, String> HOUSE =
            Map.of("name", "Balint", "email", "secretariaat@balint.example", "baseUrl", "https://balint.example");

    private final Frames frames;
    private final Shown shown;
    private final Messages messages;

    Reading(Frames frames, Shown shown, Messages messages) {
        this.frames = frames;
        this.shown = shown;
        this.messages = messages;
    }

    Writing read(TemplateDefinition template) {
        Writing closed = new Writing(template, Words.NONE, List.of());
        if (!template.parameters().values().stream().allMatch(Shown::isPlain)) {
            return closed;
        }
        try {
            return words(template, Map.of())
                    .map(words -> new Writing(template, words, placeholders(template, words)))
                    .filter(this::saysTheSame)
                    .orElse(closed);
        } catch (RuntimeException unfit) {
            // The template makes nothing of marks, so that its words cannot be told from its rules.
            return closed;
        }
    }

    /** Its samples, with who writes. */
    static Map<String, Object> samples(TemplateDefinition template) {
        Map<String, Object> samples = new HashMap<>(template.parameters());
        samples.put("house", HOUSE);
        return samples;
    }

    private boolean saysTheSame(Writing writing) {
        Map<String, Object> samples = samples(writing.template());
        String house = frames.house(writing.id(), samples);
        return frames.written(writing, writing.house(), samples, house)
                .filter(html -> HouseWords.said(html).equals(HouseWords.said(house)))
                .isPresent();
    }

    private Optional<Words> words(TemplateDefinition template, Map<String, Object> instead) {
        Marks marks = new Marks(template.parameters(), names(template), shown);
        Map<String, Object> model = new HashMap<>(marks.model());
        model.putAll(instead);
        return HouseWords.read(frames.house(template.id(), model), marks);
    }

    private Map<String, String> names(TemplateDefinition template) {
        Map<String, String> names = new LinkedHashMap<>();
        template.parameters().keySet().forEach(value -> names.put(value, name(value)));
        names.put("house.name", name("house.name"));
        names.put("house.email", name("house.email"));
        return names;
    }

    private String name(String value) {
        return messages.find(Shown.DUTCH, NAMES + value).orElse(value.replace('.', '-'));
    }

    private List<Placeholder> placeholders(TemplateDefinition template, Words words) {
        List<Placeholder> placeholders = new ArrayList<>();
        Uses uses = Uses.of(words);
        Map<String, Object> samples = samples(template);
        names(template).forEach((value, name) -> {
            String sample = value.startsWith("house.")
                    ? HOUSE.getOrDefault(value.substring("house.".length()), "")
                    : shown.of(samples.get(value));
            boolean used = uses.anywhere().contains(name);
            if (used || !(sample.startsWith("http") || sample.startsWith("/") || value.startsWith("house."))) {
                placeholders.add(new Placeholder(name, value, sample, traits(template, words, value, name)));
            }
        });
        return List.copyOf(placeholders);
    }

    private Placeholder.Traits traits(TemplateDefinition template, Words words, String value, String name) {
        Uses uses = Uses.of(words);
        boolean leads = uses.leads().contains(name);
        boolean essential = ESSENTIAL.contains(value) && uses.anywhere().contains(name);
        boolean needed = leads || essential || uses.alone().contains(name);
        boolean open = value.equals(NUMBER) || uses.open().contains(name);
        return new Placeholder.Traits(leads, needed, open, isOptional(template, words, value, name));
    }

    /** Whether the template, too, leaves the paragraph out when there is nothing to show. */
    private boolean isOptional(TemplateDefinition template, Words words, String value, String name) {
        Object sample = template.parameters().get(value);
        if (sample == null || sample instanceof Number || shown.isTime(sample)) {
            return false;
        }
        try {
            Object nothing = sample instanceof Collection<?> ? List.of() : "";
            String without =
                    words(template, Map.of(value, nothing)).orElse(Words.NONE).text();
            return Uses.of(words).inText().contains(name) && without.equals(without(words.text(), name));
        } catch (RuntimeException needed) {
            return false;
        }
    }

    private static String without(String text, String name) {
        List<String> parts = new ArrayList<>(List.of(text.split("\n\n")));
        parts.removeIf(part -> part.contains("{{" + name + "}}"));
        return String.join("\n\n", parts);
    }
}

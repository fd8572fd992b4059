package nl.balint.cms.privacy.register;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.ModuleDefinition;
import nl.balint.cms.definitions.Purpose;
import nl.balint.cms.definitions.Question;

/**
 * All that is done with the data of people, as the definitions and settings have it now (PRIVACY R-REG-1). Nothing of
 * it is written down a second time, so it cannot grow old; what a module leaves out is told as a gap.
 */
public final class ProcessingRegister {

    private static final List<String> PARTS = List.of("title", "why", "people", "data", "seen", "kept");

    private final Supplier<Definitions> definitions;
    private final Map<String, Period> terms;

    /** @param terms how long things are kept by code and settings, by a name such as {@code applications.kept} */
    public ProcessingRegister(Supplier<Definitions> definitions, Map<String, Period> terms) {
        this.definitions = definitions;
        this.terms = Map.copyOf(terms);
    }

    /**
     * The register at one moment.
     *
     * @param gaps what is missing, in words for who can mend it
     */
    public record Contents(List<Processing> list, List<String> gaps) {

        public Contents {
            list = List.copyOf(list);
            gaps = List.copyOf(gaps);
        }
    }

    public Contents read() {
        return new Reading(definitions.get()).contents();
    }

    /** One reading of all modules. */
    private final class Reading {

        private final Definitions now;
        private final TermWords words;
        private final List<Processing> list = new ArrayList<>();
        private final List<String> gaps = new ArrayList<>();
        private final Map<String, List<String>> asked = new LinkedHashMap<>();

        Reading(Definitions now) {
            this.now = now;
            this.words = new TermWords(now.messages());
        }

        Contents contents() {
            Map<String, ModuleFacts> modules = new LinkedHashMap<>();
            now.modules().stream()
                    .map(ModuleDefinition::name)
                    .forEach(module -> modules.put(module, ModuleFacts.of(now.config(module))));
            Map<String, String> moduleOfForm = new LinkedHashMap<>();
            Map<String, Map<?, ?>> formFacts = new LinkedHashMap<>();
            modules.forEach((module, facts) -> facts.forms().forEach((form, fact) -> {
                formFacts.put(form, fact);
                moduleOfForm.put(form, module);
            }));
            for (FormDefinition form : now.forms()) {
                if (!form.purposes().isEmpty()) {
                    form(form, moduleOfForm.getOrDefault(form.id(), ""), formFacts.getOrDefault(form.id(), Map.of()));
                }
            }
            modules.forEach((module, facts) -> facts.records().forEach((name, fact) -> record(module, name, fact)));
            asked.keySet().forEach(record -> gaps.add("no module has the record " + record + " that a form names"));
            list.sort(Comparator.comparing(Processing::title));
            return new Contents(list, gaps);
        }

        private void form(FormDefinition form, String module, Map<?, ?> facts) {
            String record = ModuleFacts.text(facts, "record");
            if (!record.isEmpty()) {
                asked.computeIfAbsent(record, name -> new ArrayList<>()).addAll(questions(form));
                return;
            }
            list.add(new Processing(
                    form.id(),
                    module,
                    text(form.texts() + ".title"),
                    purposes(form, purpose -> text(form.texts() + ".purposes." + purpose.name())),
                    text("privacy.people.senders"),
                    questions(form),
                    basis("the form " + form.id(), facts),
                    text("workflow.whom.role." + form.office()),
                    purposes(form, purpose -> words.of(purpose.kept()))));
        }

        private List<String> questions(FormDefinition form) {
            return form.questions().stream()
                    .filter(question -> !question.purpose().isEmpty())
                    .map(Question::name)
                    .map(name -> text(form.texts() + "." + name + ".label"))
                    .toList();
        }

        private String purposes(FormDefinition form, java.util.function.Function<Purpose, String> part) {
            return String.join(
                    " ", form.purposes().values().stream().map(part).distinct().toList());
        }

        private void record(String module, String name, Map<?, ?> facts) {
            String key = "processing." + name + ".";
            PARTS.stream()
                    .filter(part ->
                            now.messages().find(TermWords.DUTCH, key + part).isEmpty())
                    .forEach(part -> gaps.add(module + ": the text " + key + part + " is missing"));
            List<String> data = new ArrayList<>(List.of(text(key + "data")));
            Optional.ofNullable(asked.remove(name)).ifPresent(data::addAll);
            Object[] kept = ModuleFacts.texts(facts, "kept").stream()
                    .map(term -> term(module, term))
                    .toArray();
            list.add(new Processing(
                    name,
                    module,
                    text(key + "title"),
                    text(key + "why"),
                    text(key + "people"),
                    data,
                    basis(module + ": " + name, facts),
                    text(key + "seen"),
                    now.messages().text(TermWords.DUTCH, key + "kept", kept)));
        }

        private String term(String module, String term) {
            Period known = terms.get(term);
            if (known != null) {
                return words.of(known);
            }
            try {
                return words.of(Period.parse(term));
            } catch (DateTimeParseException unknown) {
                gaps.add(module + ": nothing is kept for a term called " + term);
                return term;
            }
        }

        private Basis basis(String whose, Map<?, ?> facts) {
            return Basis.of(ModuleFacts.text(facts, "basis")).orElseGet(() -> {
                gaps.add(whose + " has no basis: agreement, consent, interest or law");
                return Basis.INTEREST;
            });
        }

        private String text(String key) {
            return now.messages().text(TermWords.DUTCH, key);
        }
    }
}

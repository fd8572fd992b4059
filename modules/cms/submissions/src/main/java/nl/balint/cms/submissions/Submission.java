package nl.balint.cms.submissions;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody sent in by a form: checked, in one spelling ({@code +31612345678}, {@code 1234 AB}, eleven digits of a
 * BIG number), and only what was asked after the other answers.
 *
 * @param id 64 hexadecimal digits; the same form sent twice has the same
 * @param form the name of the form
 * @param at when it came in
 * @param answers by the name of the question, in the order of the form; of what was not answered there is nothing. A
 *     box that was ticked is {@code true}
 */
public record Submission(String id, String form, Instant at, Map<String, List<String>> answers, List<SentFile> files) {

    public Submission {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        answers.forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, List.copyOf(values));
            }
        });
        answers = java.util.Collections.unmodifiableMap(copy);
        files = List.copyOf(files);
    }

    /** The answer; empty when there is none. */
    public String text(String question) {
        return find(question).orElse("");
    }

    public Optional<String> find(String question) {
        return list(question).stream().findFirst();
    }

    /** All answers to a question with several choices. */
    public List<String> list(String question) {
        return answers.getOrDefault(question, List.of());
    }

    public boolean flag(String question) {
        return text(question).equals("true");
    }

    /** Without what people typed. */
    @Override
    public String toString() {
        return "Submission " + form + " " + id;
    }
}

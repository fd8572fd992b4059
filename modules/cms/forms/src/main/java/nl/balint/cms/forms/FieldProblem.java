package nl.balint.cms.forms;

import java.util.List;

/**
 * What is wrong with an answer.
 *
 * @param field the name of the field; empty when it is about the whole form
 * @param key of the text that people read
 * @param arguments what the text says at {@code {0}} and further; a day as {@link java.time.LocalDate}, for it is
 *     written in the language of who reads it
 */
public record FieldProblem(String field, String key, List<Object> arguments) {

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }
}

package nl.balint.cms.rendering.internal.template;

import freemarker.core.Environment;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.io.IOException;
import java.util.List;

/** What {@link TemplateBounds} puts between a step and its size: each gives back what it got, or fails. */
final class BoundedSteps {

    static final String LENGTH = "bounded_length_";
    static final String END = "bounded_end_";
    static final String NEVER = "bounded_never_";
    static final String REPLACED_IN = "bounded_in_";
    static final String REPLACED_WITH = "bounded_with_";
    static final String EXPRESSION = "bounded_expression_";
    static final String SCRIPT = "bounded_script_";

    /** A padding or a range that is longer is no page any more. */
    private static final int LONGEST = 1_000_000;

    /** What one replacement may make, in characters. */
    private static final long MOST_CHARACTERS = 8_000_000;

    private BoundedSteps() {}

    static void addTo(Configuration configuration) {
        configuration.setSharedVariable(LENGTH, (TemplateMethodModelEx) BoundedSteps::length);
        configuration.setSharedVariable(END, (TemplateMethodModelEx) BoundedSteps::end);
        configuration.setSharedVariable(NEVER, (TemplateMethodModelEx) BoundedSteps::never);
        configuration.setSharedVariable(REPLACED_IN, (TemplateMethodModelEx) arguments -> {
            checkReplacement(text(arguments, 0), text(arguments, 1));
            return arguments.get(0);
        });
        configuration.setSharedVariable(REPLACED_WITH, (TemplateMethodModelEx) arguments -> {
            checkReplacement(text(arguments, 0), text(arguments, 1));
            return arguments.get(1);
        });
        configuration.setSharedVariable(EXPRESSION, (TemplateMethodModelEx) arguments -> {
            checkCode("${(" + text(arguments, 0) + ")}");
            return arguments.get(0);
        });
        configuration.setSharedVariable(SCRIPT, (TemplateMethodModelEx) arguments -> {
            var script = arguments.get(0) instanceof TemplateSequenceModel pair ? pair.get(0) : arguments.get(0);
            checkCode(text(List.of(script), 0));
            return arguments.get(0);
        });
    }

    private static Object length(List<?> arguments) throws TemplateModelException {
        return bounded(arguments.get(0), number(arguments, 0));
    }

    private static Object end(List<?> arguments) throws TemplateModelException {
        return bounded(arguments.get(1), Math.abs(number(arguments, 1) - number(arguments, 0)));
    }

    private static Object bounded(Object given, long length) throws TemplateModelException {
        if (length > LONGEST) {
            throw new TemplateModelException(length + " is more than one step may take, " + LONGEST);
        }
        return given;
    }

    private static Object never(List<?> arguments) throws TemplateModelException {
        throw new TemplateModelException("A step without end or bound is not done: " + arguments.size());
    }

    private static void checkReplacement(String in, String with) throws TemplateModelException {
        var most = (in.length() + 1L) * Math.max(1, with.length());
        if (most > MOST_CHARACTERS) {
            throw new TemplateModelException("A replacement that may make " + most + " characters is not done");
        }
    }

    private static void checkCode(String text) throws TemplateModelException {
        var environment = Environment.getCurrentEnvironment();
        if (environment.getCurrentTemplate().getAutoEscaping()) {
            throw new TemplateModelException("Text does not become code in a template of the house");
        }
        try {
            var unbounded = TemplateBounds.unboundedIn(new Template("text", text, environment.getConfiguration()));
            if (!unbounded.isEmpty()) {
                throw new TemplateModelException("Text that becomes code may not hold " + String.join(", ", unbounded));
            }
        } catch (IOException broken) {
            throw new TemplateModelException("Text that becomes code cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static String text(List<?> arguments, int at) throws TemplateModelException {
        var given = arguments.get(at);
        if (given instanceof TemplateScalarModel text) {
            return String.valueOf(text.getAsString());
        }
        if (given instanceof TemplateNumberModel number) {
            return String.valueOf(number.getAsNumber());
        }
        throw new TemplateModelException("A text is expected");
    }

    private static long number(List<?> arguments, int at) throws TemplateModelException {
        if (arguments.get(at) instanceof TemplateNumberModel number) {
            return number.getAsNumber().longValue();
        }
        throw new TemplateModelException("A number is expected");
    }
}

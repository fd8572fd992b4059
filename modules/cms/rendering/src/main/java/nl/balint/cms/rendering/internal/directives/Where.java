package nl.balint.cms.rendering.internal.directives;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import nl.balint.cms.rendering.internal.model.LeftOut;
import nl.balint.cms.rendering.internal.template.RenderingStopped;
import nl.balint.cms.rendering.internal.template.TemplateFailure;
import org.jspecify.annotations.Nullable;

/** The file and line a failure came from. */
public record Where(String file, int line) {

    /** How FreeMarker says that {@code ?new} gave nothing. */
    private static final Pattern CLASS_BY_NAME = Pattern.compile("Instantiating \\S+ is not allowed");

    public static Where of(Throwable failure) {
        if (failure instanceof TemplateException template && template.getTemplateSourceName() != null) {
            return new Where("/" + template.getTemplateSourceName(), number(template.getLineNumber()));
        }
        if (failure instanceof ParseException broken) {
            return new Where("/" + broken.getTemplateName(), broken.getLineNumber());
        }
        if (failure instanceof TemplateFailure template) {
            return new Where(template.file(), template.line());
        }
        return failure instanceof RenderingStopped stopped
                ? new Where(stopped.file(), stopped.line())
                : new Where("", 0);
    }

    /**
     * The same as what a page went on without.
     *
     * @param instead the file to name where none is known
     */
    public static LeftOut leftOut(Throwable failure, String instead) {
        var where = of(failure);
        var cause = cause(failure);
        return new LeftOut(
                cause,
                where.file().isEmpty() ? instead : where.file(),
                where.line(),
                message(failure),
                expression(failure, cause));
    }

    private static LeftOut.Cause cause(Throwable failure) {
        if (failure instanceof InvalidReferenceException) {
            return LeftOut.Cause.MISSING_VALUE;
        }
        if (missingFile(failure) != null) {
            return LeftOut.Cause.MISSING_FILE;
        }
        if (!(failure instanceof TemplateException) || failure instanceof StopException) {
            return LeftOut.Cause.FAILURE;
        }
        if (CLASS_BY_NAME.matcher(message(failure)).find()) {
            return LeftOut.Cause.JAVA;
        }
        if (failure.getCause() instanceof IllegalArgumentException
                || failure.getCause() instanceof NoSuchElementException) {
            return LeftOut.Cause.MISSING_VALUE;
        }
        return failure.getCause() == null || failure.getCause() instanceof TemplateException
                ? LeftOut.Cause.OTHER_VALUE
                : LeftOut.Cause.FAILURE;
    }

    private static @Nullable String missingFile(Throwable failure) {
        return failure.getCause() instanceof TemplateNotFoundException missing ? missing.getTemplateName() : null;
    }

    private static String expression(Throwable failure, LeftOut.Cause cause) {
        var blamed = cause == LeftOut.Cause.MISSING_FILE
                ? missingFile(failure)
                : failure instanceof TemplateException template ? template.getBlamedExpressionString() : null;
        return blamed == null ? "" : blamed;
    }

    private static int number(Integer line) {
        return line == null ? 0 : line;
    }

    /** What went wrong in one line. */
    public static String message(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return "it includes or calls itself, deeper than can be followed";
        }
        var text = failure instanceof TemplateException template
                ? template.getMessageWithoutStackTop()
                : failure.getMessage();
        var full = text == null ? failure.getClass().getSimpleName() : text;
        return full.split("\n\n|  \\[in template", 2)[0].replace('\n', ' ').strip();
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}

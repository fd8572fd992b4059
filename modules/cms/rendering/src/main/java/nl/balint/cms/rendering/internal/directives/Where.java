package nl.balint.cms.rendering.internal.directives;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import nl.balint.cms.rendering.internal.model.LeftOut;
import nl.balint.cms.rendering.internal.template.RenderingStopped;
import nl.balint.cms.rendering.internal.template.TemplateFailure;

/** The file and line a failure came from. */
public record Where(String file, int line) {

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
        var missing =
                failure instanceof InvalidReferenceException reference ? reference.getBlamedExpressionString() : "";
        return new LeftOut(
                where.file().isEmpty() ? instead : where.file(),
                where.line(),
                message(failure),
                missing == null ? "" : missing);
    }

    private static int number(Integer line) {
        return line == null ? 0 : line;
    }

    /** What went wrong in one line. */
    public static String message(Throwable failure) {
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

package nl.balint.cms.rendering.internal.directives;

import freemarker.core.Environment;
import freemarker.core.StopException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.Writer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In {@code .ftl}, the templates that were written for Magnolia, the expression or directive that fails is left out and
 * the rest goes on; in {@code .ftlh} a failure takes its whole component (docs/decisions/0049).
 */
public final class FailingExpressions implements TemplateExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailingExpressions.class);

    /** What was told already, until the light modules change: a missing value is missed at every request. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Override
    public void handleTemplateException(TemplateException failure, Environment environment, Writer out)
            throws TemplateException {
        if (failure instanceof StopException || environment.getCurrentTemplate().getAutoEscaping()) {
            throw failure;
        }
        var where = Where.of(failure);
        Rendering.of(environment).leaveOut(Where.leftOut(failure, ""));
        if (told.add(where.toString())) {
            LOG.warn("{}: left out of the page: {}", where, Where.message(failure));
        }
    }
}

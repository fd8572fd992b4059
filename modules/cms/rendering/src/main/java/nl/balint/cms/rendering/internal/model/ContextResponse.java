package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ctx.response}: may be called as in Magnolia and changes nothing. The page decides about its answer, since it
 * may be kept and shown to others.
 */
final class ContextResponse implements NamedValues {

    private static final Pattern CHANGE =
            Pattern.compile("(?:set|add|send)\\p{Upper}\\w*|reset|resetBuffer|flushBuffer");

    private final Rendering rendering;

    ContextResponse(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public @Nullable TemplateModel value(String key) throws TemplateModelException {
        return switch (key) {
            case "status" -> rendering.wrap(200);
            case "contentType" -> new SimpleScalar("text/html");
            case "characterEncoding" -> new SimpleScalar("UTF-8");
            case "committed" -> rendering.wrap(false);
            case "headerNames" -> rendering.sequence(List.of());
            case "encodeURL", "encodeRedirectURL" -> (TemplateMethodModelEx) ContextResponse::itself;
            case "getHeader" -> (TemplateMethodModelEx) arguments -> TemplateScalarModel.EMPTY_STRING;
            case "containsHeader" -> (TemplateMethodModelEx) arguments -> false;
            default ->
                CHANGE.matcher(key).matches()
                        ? (TemplateMethodModelEx) arguments -> TemplateScalarModel.EMPTY_STRING
                        : null;
        };
    }

    private static Object itself(List<?> arguments) {
        return arguments.isEmpty() ? TemplateScalarModel.EMPTY_STRING : arguments.get(0);
    }
}

package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code ctx.request}: the address and its parameters. No header and no visitor: what is said of them would stay in the
 * kept page. Nor a host: the page is the same on each.
 */
final class ContextRequest implements NamedValues {

    private final Rendering rendering;

    ContextRequest(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public @Nullable TemplateModel value(String key) throws TemplateModelException {
        var request = rendering.setting().request();
        return switch (key) {
            case "requestURI", "servletPath" -> rendering.text(request.originalUri());
            case "queryString" -> rendering.text(request.queryString());
            case "method" -> new SimpleScalar("GET");
            case "requestURL" -> rendering.text(request.originalUri());
            case "scheme" -> new SimpleScalar("https");
            case "serverPort" -> rendering.wrap(443);
            case "secure" -> TemplateBooleanModel.TRUE;
            case "characterEncoding" -> new SimpleScalar("UTF-8");
            case "locale" -> new LocaleValue(Locale.ENGLISH);
            case "contextPath", "serverName", "pathInfo", "remoteAddr", "remoteHost", "remoteUser" ->
                TemplateScalarModel.EMPTY_STRING;
            case "cookies", "headerNames" -> rendering.sequence(List.of());
            case "parameters", "getParameterValues", "getAttribute", "setAttribute" ->
                new ContextMap(rendering).get(key);
            case "getParameter" -> (TemplateMethodModelEx) this::parameter;
            case "getHeader" -> (TemplateMethodModelEx) arguments -> TemplateScalarModel.EMPTY_STRING;
            default -> null;
        };
    }

    private @Nullable Object parameter(List<?> arguments) throws TemplateModelException {
        if (arguments.size() == 1 && arguments.get(0) instanceof TemplateScalarModel name) {
            var values = rendering.setting().request().parameters().get(name.getAsString());
            return values == null || values.isEmpty() ? null : rendering.text(values.get(0));
        }
        throw new TemplateModelException("One name is expected");
    }
}

package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code ctx}: the values that areas hand down, then the parameters of the request. What a visitor sent is escaped in
 * templates that escape nothing themselves.
 */
final class ContextMap implements NamedValues {

    private final Rendering rendering;

    ContextMap(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public @Nullable TemplateModel value(String key) throws TemplateModelException {
        rendering.reads().around(ReadLog.Surrounding.REQUEST);
        var attribute = attribute(key);
        return attribute != null ? attribute : known(key);
    }

    private @Nullable TemplateModel known(String key) throws TemplateModelException {
        var request = rendering.setting().request();
        return switch (key) {
            case "contextPath" -> new SimpleScalar("");
            case "locale" -> new LocaleValue(Locale.ENGLISH);
            case "user" -> new ContextUser(rendering);
            case "request" -> new ContextRequest(rendering);
            case "response" -> new ContextResponse(rendering);
            case "aggregationState" -> new PageState(rendering);
            case "parameters" -> parameters();
            case "getParameter" -> (TemplateMethodModelEx) arguments -> parameter(name(arguments));
            case "getParameterValues" ->
                (TemplateMethodModelEx) arguments ->
                        rendering.sequence(request.parameters().getOrDefault(name(arguments), List.of()).stream()
                                .map(rendering::text)
                                .toList());
            case "setAttribute" -> (TemplateMethodModelEx) this::setAttribute;
            case "getAttribute" -> (TemplateMethodModelEx) arguments -> get(name(arguments));
            default -> {
                var selected = selected(key);
                yield selected != null ? selected : parameter(key);
            }
        };
    }

    /** {@code ctx.setAttribute("name", value)}; a third argument, the scope, says nothing here. */
    private TemplateModel setAttribute(List<?> arguments) throws TemplateModelException {
        if (arguments.size() < 2 || !(arguments.get(0) instanceof TemplateScalarModel name)) {
            throw new TemplateModelException("A name and a value are expected");
        }
        if (arguments.get(1) instanceof TemplateModel value) {
            rendering.setAttributes(Map.of(name.getAsString(), value));
        }
        return TemplateScalarModel.EMPTY_STRING;
    }

    private @Nullable TemplateModel attribute(String name) throws TemplateModelException {
        var attribute = rendering.attribute(name);
        if (attribute == null) {
            return null;
        }
        var raw = !attribute.escaped() && attribute.value() instanceof TemplateScalarModel;
        return raw && attribute.value() instanceof SimpleScalar text
                ? rendering.text(text.getAsString())
                : attribute.value();
    }

    /** {@code /agenda~maand=5~} sets {@code ctx.maand}. */
    private @Nullable TemplateModel selected(String name) {
        for (var selector : rendering.setting().request().selectors()) {
            if (selector.length() > name.length()
                    && selector.startsWith(name)
                    && selector.charAt(name.length()) == '=') {
                return rendering.text(selector.substring(name.length() + 1));
            }
        }
        return null;
    }

    private @Nullable TemplateModel parameters() throws TemplateModelException {
        var first = new LinkedHashMap<String, TemplateModel>();
        rendering.setting().request().parameters().forEach((name, values) -> {
            if (!values.isEmpty()) {
                first.put(name, rendering.text(values.get(0)));
            }
        });
        return rendering.wrap(first);
    }

    private @Nullable TemplateModel parameter(String name) {
        var values = rendering.setting().request().parameters().get(name);
        return values == null || values.isEmpty() ? null : rendering.text(values.get(0));
    }

    private static String name(List<?> arguments) throws TemplateModelException {
        if (arguments.size() == 1 && arguments.get(0) instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("One name is expected");
    }
}

package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import nl.balint.cms.content.View;
import org.jspecify.annotations.Nullable;

/** {@code state}: which page was asked for and how. */
final class PageState implements NamedValues {

    private final Rendering rendering;

    PageState(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public @Nullable TemplateModel value(String key) throws TemplateModelException {
        rendering.reads().around(ReadLog.Surrounding.REQUEST);
        var setting = rendering.setting();
        var request = setting.request();
        return switch (key) {
            case "originalURI", "originalBrowserURI" -> rendering.text(request.originalUri());
            case "originalURL", "originalBrowserURL" -> rendering.text(request.originalUrl());
            case "currentURI" -> rendering.text(request.currentUri());
            case "handle" -> rendering.text(request.handle());
            case "extension" -> rendering.text(request.extension().isEmpty() ? "html" : request.extension());
            case "templateName" ->
                rendering.text(rendering.scripts().getLast().template().id());
            case "selector" -> rendering.text(request.selector());
            case "selectors" ->
                rendering.sequence(
                        request.selectors().stream().map(rendering::text).toList());
            case "queryString" -> rendering.text(request.queryString());
            case "locale" -> new LocaleValue(setting.locale());
            case "repository" -> new SimpleScalar("website");
            case "characterEncoding" -> new SimpleScalar("UTF-8");
            case "channel" -> rendering.wrap(Map.of("name", "all"));
            case "previewMode" -> setting.editing() ? TemplateBooleanModel.FALSE : TemplateBooleanModel.TRUE;
            case "preview" ->
                setting.content().view() == View.DRAFT ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case "mainContentNode", "mainContent" -> node(rendering.scripts().getLast());
            case "currentContentNode", "currentContent" ->
                node(rendering.scripts().getFirst());
            default -> null;
        };
    }

    private @Nullable TemplateModel node(Script script) throws TemplateModelException {
        return rendering.wrap(script.node()
                .map(node -> new NodeFacts(rendering.map(node), rendering))
                .orElse(null));
    }
}

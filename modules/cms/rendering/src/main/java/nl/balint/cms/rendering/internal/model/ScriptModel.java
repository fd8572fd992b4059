package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** The names a script starts with. They are looked up when asked for, since most scripts use few. */
public final class ScriptModel implements TemplateHashModel {

    private final Script script;
    private final Rendering rendering;
    private @Nullable TemplateModel model;

    public ScriptModel(Script script, Rendering rendering) {
        this.script = script;
        this.rendering = rendering;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        return switch (key) {
            case "content" -> script.content();
            case "def" -> new DefinitionMap(script.definition(), script.template(), rendering);
            case "model" -> model();
            case "ctx" -> new ContextMap(rendering);
            case "state", "aggregationState" -> new PageState(rendering);
            case "i18n" -> new Texts(rendering);
            case "contextPath", "defaultBaseUrl" -> new SimpleScalar("");
            default -> {
                var extra = script.extras().get(key);
                yield extra != null ? extra : rendering.function(key);
            }
        };
    }

    /** One for each run, since it may be costly. */
    private TemplateModel model() throws TemplateModelException {
        if (model == null) {
            var plain = new ScriptFacts(script, rendering);
            model = rendering.model(script) instanceof TemplateHashModel own ? new OwnModel(own, plain) : plain;
        }
        return model;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}

package nl.balint.cms.rendering;

import java.util.function.Function;

/** A plug: functions that templates call by a name, such as {@code balintfn.newsItems(3)}. */
public interface TemplateFunctions {

    /** The name in templates, such as {@code balintfn}. */
    String name();

    /**
     * What templates find under the name, made for each page that asks for it: an object of a {@link ForTemplates}
     * type, a map, a list, a record or a plain value. It and what it gives must be safe in the hands of a template.
     */
    Object functions(RenderContext context);

    /** Those that are made by this for each page that asks. */
    static TemplateFunctions of(String name, Function<RenderContext, Object> maker) {
        return new TemplateFunctions() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Object functions(RenderContext context) {
                return maker.apply(context);
            }
        };
    }
}

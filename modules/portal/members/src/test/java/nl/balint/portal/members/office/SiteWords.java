package nl.balint.portal.members.office;

import java.util.Map;
import nl.balint.cms.rendering.ForTemplates;
import nl.balint.cms.rendering.RenderContext;
import nl.balint.cms.rendering.TemplateFunctions;

/** What the frame of a screen asks of the site: its name, and where its styles are. */
@ForTemplates
public final class SiteWords {

    static final TemplateFunctions SETTINGS = plug("settings", Map.of("shortName", "Balint"));
    static final TemplateFunctions FUNCTIONS = plug("balintfn", new SiteWords());

    private SiteWords() {}

    public String stylesheet(String theme) {
        return "/" + theme + ".css";
    }

    public String script(String theme) {
        return "/" + theme + ".js";
    }

    public String webjar(String name) {
        return "/" + name;
    }

    public String resource(String path) {
        return path;
    }

    private static TemplateFunctions plug(String name, Object functions) {
        return new TemplateFunctions() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Object functions(RenderContext context) {
                return functions;
            }
        };
    }
}

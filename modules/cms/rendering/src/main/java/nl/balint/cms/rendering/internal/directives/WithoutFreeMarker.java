package nl.balint.cms.rendering.internal.directives;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.model.Script;
import nl.balint.cms.rendering.internal.template.TemplateFailure;
import nl.balint.cms.rendering.internal.text.Escaping;

/**
 * The render types whose script is no template: {@code plaintext} writes the property {@code text} as it is,
 * {@code noscript} nothing, and {@code spa} the page that starts a front end.
 */
enum WithoutFreeMarker {
    PLAINTEXT("plaintext") {
        @Override
        void write(Script script, Rendering rendering, Writer out) throws IOException {
            var node = script.node();
            if (node.isPresent()) {
                rendering.reads().property(node.get(), TEXT);
                out.write(Nodes.text(node.get(), TEXT));
            }
        }
    },
    NOSCRIPT("noscript") {
        @Override
        void write(Script script, Rendering rendering, Writer out) {
            // Its content is asked for by a front end; here is nothing to see.
        }
    },
    SPA("spa") {
        @Override
        void write(Script script, Rendering rendering, Writer out) throws IOException {
            var file = script.definition().templateScript();
            var page = script.node().filter(Nodes::isPage);
            if (!file.isEmpty()) {
                out.write(text(file, rendering));
            } else if (page.isPresent()) {
                out.write(door(address(script, page.get(), rendering), page.get()));
            }
        }
    };

    private static final String TEXT = "text";
    private static final Map<String, WithoutFreeMarker> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(each -> each.renderType, each -> each));

    private final String renderType;

    WithoutFreeMarker(String renderType) {
        this.renderType = renderType;
    }

    abstract void write(Script script, Rendering rendering, Writer out) throws IOException;

    /** What writes this script, unless FreeMarker does; an area without a render type has that of its template. */
    static Optional<WithoutFreeMarker> find(Script script) {
        var own = script.definition().renderType();
        var inherited = own.isEmpty() && script.definition() instanceof AreaDefinition;
        return Optional.ofNullable(BY_TYPE.get(inherited ? script.template().renderType() : own));
    }

    /** The file as it is: the front end was built elsewhere. */
    private static String text(String file, Rendering rendering) throws IOException {
        var resource = rendering
                .setting()
                .definitions()
                .resource(file)
                .orElseThrow(() -> new TemplateFailure(file, 0, "there is no such file"));
        try (var bytes = resource.open()) {
            return rendering.written().marked(file, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Where the front end shows the page: its base with the route, in which language and path are filled in. */
    private static String address(Script script, Node page, Rendering rendering) {
        var own = script.definition().own();
        var route = String.valueOf(own.getOrDefault("routeTemplate", "/{language}{{@path}}"));
        return own.getOrDefault("baseUrl", "")
                + route.replace("{language}", rendering.setting().locale().toString())
                        .replace("{{@path}}", Links.encoded(page.path().path()));
    }

    private static String door(String address, Node page) {
        var url = Escaping.attribute(address);
        var title = Escaping.attribute(page.text("title").orElse(page.name()));
        return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + title
                + "</title><meta http-equiv=\"refresh\" content=\"0; url=" + url + "\"></head><body><p><a href=\"" + url
                + "\">" + title + "</a></p></body></html>\n";
    }
}

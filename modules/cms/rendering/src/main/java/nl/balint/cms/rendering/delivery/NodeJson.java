package nl.balint.cms.rendering.delivery;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.RestEndpoint;
import nl.balint.cms.definitions.RestEndpoint.Resolver;
import nl.balint.cms.rendering.delivery.DeliveryRoutes.Languages;
import nl.balint.cms.rendering.internal.RenderState;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.ReadLog;
import nl.balint.cms.rendering.internal.text.LinkTokens;

/**
 * Nodes as JSON: {@code @name @path @id @nodeType}, the properties, each part under its own name, and {@code @nodes}
 * with the names of the parts in their order. Moments are written by ISO 8601, links in texts are filled in.
 */
final class NodeJson {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    /** However deep an endpoint asks: a page is not deeper. */
    private static final int DEEPEST = 50;

    private final RestEndpoint endpoint;
    private final Definitions definitions;
    private final Content content;
    private final UnaryOperator<String> cleaner;
    private final RichTexts richTexts;
    private final Languages languages;
    private final Scope scope;
    private final Links links;

    /** What is read, and what cleans rich text. */
    record Sources(Definitions definitions, Content content, UnaryOperator<String> cleaner) {}

    NodeJson(RestEndpoint endpoint, Sources sources, Languages languages) {
        this.endpoint = endpoint;
        this.definitions = sources.definitions();
        this.content = sources.content();
        this.cleaner = sources.cleaner();
        this.richTexts = new RichTexts(definitions);
        this.languages = languages;
        this.scope = new Scope(endpoint, content);
        this.links = Links.of(RenderState.home(definitions), languages.known(), languages.locale());
    }

    Map<String, Object> of(Node node) {
        return new Writing().node(node, depth(), 0);
    }

    private int depth() {
        return Math.min(endpoint.shape().depth(), DEEPEST);
    }

    /** One answer: it remembers which nodes it referred to. */
    private final class Writing {

        private final Set<String> referred = new HashSet<>();

        Map<String, Object> node(Node node, int depth, int references) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("@name", node.name());
            json.put("@path", node.path().path());
            json.put("@id", node.id());
            json.put("@nodeType", node.type());
            named(node.properties().keySet())
                    .forEach((name, stored) -> node.property(stored)
                            .flatMap(value -> value(name, value, node, references))
                            .ifPresent(value -> json.put(name, value)));
            List<String> parts = new ArrayList<>();
            if (depth > 0) {
                Map<String, Node> children = new LinkedHashMap<>();
                node.children().stream().filter(scope::isPart).forEach(child -> children.put(child.name(), child));
                named(children.keySet()).forEach((name, stored) -> {
                    json.put(name, node(child(children, stored), depth - 1, references));
                    parts.add(name);
                });
            }
            json.put("@nodes", parts);
            return json;
        }

        private static Node child(Map<String, Node> children, String name) {
            return java.util.Objects.requireNonNull(children.get(name));
        }

        private Optional<Object> value(String name, Value value, Node owner, int references) {
            if (value instanceof Value.Many many) {
                List<Object> all = new ArrayList<>();
                many.values().forEach(one -> value(name, one, owner, references).ifPresent(all::add));
                return Optional.of(all);
            }
            var rule = endpoint.references().about(name, owner.type());
            if (rule.isPresent()) {
                var shown = resolved(rule.get().resolver(), value.asText(), references);
                if (shown.isPresent()) {
                    return shown;
                }
            }
            return plain(value, owner, name);
        }

        /** Empty when there is nothing to show, so that the value itself is shown. */
        private Optional<Object> resolved(Resolver resolver, String text, int references) {
            if (resolver instanceof Resolver.OfAsset ofAsset) {
                return asset(text).map(asset -> ofAsset.expand() ? expanded(asset, ofAsset) : links.to(asset));
            }
            var workspace = ((Resolver.OfNode) resolver).workspace();
            if (references >= endpoint.references().depth()) {
                return Optional.empty();
            }
            return Nodes.findById(content, workspace, text)
                    .or(() -> Nodes.find(content, workspace, text))
                    .filter(target ->
                            referred.add(target.id()) || endpoint.references().repeat())
                    .map(target -> node(target, depth(), references + 1));
        }
    }

    private Optional<Node> asset(String key) {
        var id = key.startsWith("jcr:") ? key.substring("jcr:".length()) : key;
        return Nodes.findById(content, "dam", id)
                .or(() -> Nodes.find(content, "dam", key))
                .filter(node -> node.isType("mgnl:asset"));
    }

    private Map<String, Object> expanded(Node asset, Resolver.OfAsset wanted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@name", asset.name());
        json.put("@path", asset.path().path());
        json.put("@id", "jcr:" + asset.id());
        json.put("@link", links.to(asset));
        json.put("metadata", metadata(asset));
        if (!wanted.renditions().isEmpty()) {
            json.put("renditions", renditions(asset, wanted.renditions()));
        }
        return json;
    }

    private static Map<String, Object> metadata(Node asset) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("fileName", Links.fileName(asset));
        for (var name : List.of("title", "caption", "description", "copyright", "subject", "comment", "language")) {
            asset.text(name).ifPresent(text -> metadata.put(name, text));
        }
        asset.child("jcr:content").ifPresent(file -> {
            file.text("jcr:mimeType").ifPresent(type -> metadata.put("mimeType", type));
            for (var side : List.of("width", "height")) {
                file.property(side).flatMap(NodeJson::whole).ifPresent(pixels -> metadata.put(side, pixels));
            }
            if (file.property("jcr:data").orElse(null) instanceof Value.Binary binary) {
                metadata.put("fileSize", binary.size());
            }
        });
        return metadata;
    }

    private static Optional<Long> whole(Value value) {
        try {
            return Optional.of(Long.parseLong(value.asText()));
        } catch (NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    private Map<String, Object> renditions(Node asset, List<String> names) {
        var theme = definitions.theme(definitions.site().theme());
        Map<String, Object> renditions = new LinkedHashMap<>();
        names.forEach(name -> theme.filter(known -> known.variations().containsKey(name))
                .ifPresent(known -> renditions.put(
                        name,
                        Map.of(
                                "link", Links.toRendition(asset, known.name(), name),
                                "mimeType",
                                        Nodes.text(asset.child("jcr:content").orElse(asset), "jcr:mimeType")))));
        return renditions;
    }

    private Optional<Object> plain(Value value, Node owner, String name) {
        if (value instanceof Value.Binary) {
            return Optional.empty();
        }
        if (value instanceof Value.Whole whole) {
            return Optional.of(whole.number());
        }
        if (value instanceof Value.Fraction fraction && Double.isFinite(fraction.number())) {
            return Optional.of(fraction.number());
        }
        if (value instanceof Value.Flag flag) {
            return Optional.of(flag.isSet());
        }
        if (value instanceof Value.Decimal decimal) {
            return Optional.of(decimal.number());
        }
        if (value instanceof Value.Moment moment) {
            return Optional.of(MOMENT.format(moment.at()));
        }
        String text = value.asText();
        String safe = richTexts.isOne(owner, name, text) ? cleaner.apply(text) : text;
        return Optional.of(LinkTokens.resolve(safe, token -> links.to(token, content, ReadLog.off())));
    }

    /**
     * The names that are shown, each with the one that is stored: {@code title_de} is shown as {@code title} in German
     * and not at all in another language.
     */
    private Map<String, String> named(Set<String> stored) {
        Map<String, String> names = new LinkedHashMap<>();
        for (var name : stored) {
            if (isShown(name)) {
                names.put(name, name);
            }
        }
        if (languages.all() || !languages.known().enabled()) {
            return names;
        }
        Set<String> suffixes = new LinkedHashSet<>();
        languages.known().locales().forEach(locale -> suffixes.add("_" + locale));
        var own = "_" + languages.locale();
        var general = "_" + languages.locale().getLanguage();
        for (var name : List.copyOf(names.keySet())) {
            for (var suffix : suffixes) {
                if (name.endsWith(suffix) && name.length() > suffix.length()) {
                    names.remove(name);
                }
            }
        }
        for (var suffix : List.of(general, own)) {
            for (var name : stored) {
                if (isShown(name) && name.endsWith(suffix) && !isDefault()) {
                    names.put(name.substring(0, name.length() - suffix.length()), name);
                }
            }
        }
        return names;
    }

    private boolean isDefault() {
        return languages.locale().equals(languages.known().defaultLocale());
    }

    private boolean isShown(String name) {
        var isSystem = name.startsWith("jcr:") || name.startsWith("mgnl:");
        return !isSystem
                || name.equals("jcr:content")
                || endpoint.shape().includeSystemProperties()
                || endpoint.shape().systemProperties().contains(name);
    }
}

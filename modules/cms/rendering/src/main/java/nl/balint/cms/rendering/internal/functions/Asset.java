package nl.balint.cms.rendering.internal.functions;

import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.NodeFacts;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** A file among the assets, as templates know it. */
public final class Asset {

    private static final List<String> UNKNOWN =
            List.of("contributor", "coverage", "creator", "date", "publisher", "relation", "source", "type");

    private final Node node;
    private final Rendering rendering;

    Asset(Node node, Rendering rendering) {
        this.node = node;
        this.rendering = rendering;
        rendering.reads().whole(node);
    }

    Node node() {
        return node;
    }

    public String getLink() {
        return rendering.links().to(node);
    }

    public TemplateModel getName() {
        return rendering.text(node.name());
    }

    public TemplateModel getTitle() {
        return text("title");
    }

    public TemplateModel getCaption() {
        return text("caption");
    }

    public TemplateModel getDescription() {
        return text("description");
    }

    public TemplateModel getCopyright() {
        return text("copyright");
    }

    public TemplateModel getSubject() {
        return text("subject");
    }

    public TemplateModel getComment() {
        return text("comment");
    }

    public TemplateModel getLanguage() {
        return text("language");
    }

    public TemplateModel getFileName() {
        return rendering.text(Links.fileName(node));
    }

    public @Nullable AssetFolder getParent() {
        return node.parent().map(parent -> new AssetFolder(parent, rendering)).orElse(null);
    }

    public boolean isFolder() {
        return false;
    }

    public boolean isAsset() {
        return true;
    }

    public @Nullable TemplateModel getContentMap() {
        return rendering.map(node);
    }

    public TemplateModel getPath() {
        return rendering.text(node.path().path());
    }

    public String getMimeType() {
        return file().map(file -> Nodes.text(file, "jcr:mimeType")).orElse("");
    }

    public long getFileSize() {
        return file().flatMap(file -> file.property("jcr:data"))
                .map(value -> value instanceof Value.Binary binary ? binary.size() : 0L)
                .orElse(0L);
    }

    public ItemKey getItemKey() {
        return new ItemKey("jcr", node.id());
    }

    public @Nullable TemplateModel getCreated() {
        return rendering.map(node).get("mgnl:created");
    }

    public @Nullable TemplateModel getLastModified() {
        return rendering.map(node).get("mgnl:lastModified");
    }

    /** All of it by name, with the size in pixels under {@code metadata.mgnl}; a value that is not there is null. */
    Map<String, @Nullable Object> map() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("link", getLink());
        map.put("name", getName());
        map.put("title", getTitle());
        map.put("caption", getCaption());
        map.put("description", getDescription());
        map.put("copyright", getCopyright());
        map.put("subject", getSubject());
        map.put("comment", getComment());
        map.put("language", getLanguage());
        map.put("fileName", getFileName());
        map.put("path", getPath());
        map.put("mimeType", getMimeType());
        map.put("fileSize", getFileSize());
        map.put("itemKey", getItemKey());
        map.put("created", getCreated());
        map.put("lastModified", getLastModified());
        map.put("asset", this);
        map.put("folder", isFolder());
        map.put("node", new NodeFacts(rendering.map(node), rendering));
        map.put("metadata", Map.of("mgnl", pixels(), "dc", dublinCore()));
        return map;
    }

    private Map<String, Object> pixels() {
        var pixels = new LinkedHashMap<String, Object>();
        for (var side : new String[] {"width", "height"}) {
            file().flatMap(file -> file.text(side)).ifPresent(value -> pixels.put(side, number(value)));
        }
        return pixels;
    }

    /** By the names of the Dublin Core; what is not known of an asset is null. */
    private Map<String, @Nullable Object> dublinCore() {
        var core = new LinkedHashMap<String, @Nullable Object>();
        core.put("title", getTitle());
        core.put("description", getDescription());
        core.put("subject", getSubject());
        core.put("language", getLanguage());
        core.put("rights", getCopyright());
        core.put("format", getMimeType());
        core.put("identifier", getItemKey().toString());
        core.put("created", getCreated());
        core.put("modified", getLastModified());
        UNKNOWN.forEach(name -> core.put(name, null));
        return core;
    }

    private static Object number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notWhole) {
            return text;
        }
    }

    private Optional<Node> file() {
        return node.child("jcr:content");
    }

    private TemplateModel text(String name) {
        return rendering.text(Nodes.text(node, name));
    }

    @Override
    public String toString() {
        return getItemKey().toString();
    }

    /** How an asset is named in a field: {@code jcr:<id>}. */
    public record ItemKey(String providerId, String assetId) {
        public String asString() {
            return toString();
        }

        @Override
        public String toString() {
            return providerId + ":" + assetId;
        }
    }
}

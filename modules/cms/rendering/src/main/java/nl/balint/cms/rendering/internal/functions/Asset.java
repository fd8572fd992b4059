package nl.balint.cms.rendering.internal.functions;

import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** A file among the assets, as templates know it. */
public final class Asset {

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

    /** All of it by name, with the size in pixels under {@code metadata.mgnl}. */
    Map<String, Object> map() {
        var map = new LinkedHashMap<String, Object>();
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
        map.put("asset", this);
        map.put("metadata", Map.of("mgnl", pixels(), "dc", Map.of("title", getTitle(), "format", getMimeType())));
        return map;
    }

    private Map<String, Object> pixels() {
        var pixels = new LinkedHashMap<String, Object>();
        for (var side : new String[] {"width", "height"}) {
            file().flatMap(file -> file.text(side)).ifPresent(value -> pixels.put(side, number(value)));
        }
        return pixels;
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

    /** How an asset is named in a field: {@code jcr:<id>}. */
    public record ItemKey(String providerId, String assetId) {
        @Override
        public String toString() {
            return providerId + ":" + assetId;
        }
    }
}

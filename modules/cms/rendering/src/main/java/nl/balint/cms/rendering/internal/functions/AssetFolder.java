package nl.balint.cms.rendering.internal.functions;

import freemarker.template.TemplateModel;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** A folder among the assets, as templates know it. */
public final class AssetFolder {

    private final Node node;
    private final Rendering rendering;

    AssetFolder(Node node, Rendering rendering) {
        this.node = node;
        this.rendering = rendering;
    }

    public TemplateModel getName() {
        return rendering.text(node.name());
    }

    public TemplateModel getPath() {
        return rendering.text(node.path().path());
    }

    public Asset.ItemKey getItemKey() {
        return new Asset.ItemKey("jcr", node.id());
    }

    public @Nullable AssetFolder getParent() {
        return node.parent().map(parent -> new AssetFolder(parent, rendering)).orElse(null);
    }

    public boolean isFolder() {
        return true;
    }

    public boolean isAsset() {
        return false;
    }

    /** Folders and assets in it, in their order. */
    public List<Object> getChildren() {
        rendering.reads().children(node);
        var children = new ArrayList<Object>();
        for (var child : node.children()) {
            if (child.isType("mgnl:asset")) {
                children.add(new Asset(child, rendering));
            } else if (child.isType("mgnl:folder")) {
                children.add(new AssetFolder(child, rendering));
            }
        }
        return children;
    }

    /** The assets in it. */
    public List<Asset> getAssets() {
        return getChildren().stream()
                .filter(Asset.class::isInstance)
                .map(Asset.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return getItemKey().toString();
    }
}

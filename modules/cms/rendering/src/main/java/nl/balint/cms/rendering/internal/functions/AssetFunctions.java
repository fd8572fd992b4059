package nl.balint.cms.rendering.internal.functions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.ThemeDefinition;
import nl.balint.cms.http.MediaTypes;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code damfn}: assets by the key that fields hold, and pictures in the sizes of the theme. */
public final class AssetFunctions {

    private static final String PROVIDER = "jcr:";
    private static final String ASSET = "mgnl:asset";
    private static final String FOLDER = "mgnl:folder";

    private final Rendering rendering;

    public AssetFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    public @Nullable Asset getAsset(@Nullable Object key) {
        return find(key).orElse(null);
    }

    public @Nullable Asset getAsset(String provider, String path) {
        return provider.equals("jcr")
                ? byPath(path, ASSET).map(node -> new Asset(node, rendering)).orElse(null)
                : null;
    }

    public @Nullable String getAssetLink(@Nullable Object key) {
        return find(key).map(Asset::getLink).orElse(null);
    }

    public @Nullable String getAssetLink(@Nullable Object key, String rendition) {
        return find(key).map(asset -> rendition(asset, rendition).link()).orElse(null);
    }

    public @Nullable AssetRendition getRendition(@Nullable Object key, String name) {
        return find(key).map(asset -> rendition(asset, name)).orElse(null);
    }

    public @Nullable Map<String, @Nullable Object> getAssetMap(@Nullable Object key) {
        return find(key).map(Asset::map).orElse(null);
    }

    public @Nullable AssetFolder getFolder(@Nullable Object key) {
        return folder(key == null ? null : key.toString()).orElse(null);
    }

    /** The root has no folder of its own. */
    public @Nullable AssetFolder getFolder(String provider, String path) {
        return provider.equals("jcr")
                ? byPath(path, FOLDER)
                        .map(node -> new AssetFolder(node, rendering))
                        .orElse(null)
                : null;
    }

    public List<Asset> getAssetsFromFolderId(@Nullable Object key) {
        return folder(key == null ? null : key.toString())
                .map(AssetFolder::getAssets)
                .orElse(List.of());
    }

    public List<Object> getAssetMapsFromFolderId(@Nullable Object key) {
        return getAssetsFromFolderId(key).stream().<Object>map(Asset::map).toList();
    }

    private Optional<AssetFolder> folder(@Nullable String key) {
        return node(key).filter(node -> node.isType(FOLDER)).map(node -> new AssetFolder(node, rendering));
    }

    private Optional<Asset> find(@Nullable Object key) {
        if (key instanceof Asset asset) {
            return Optional.of(asset);
        }
        var named = key instanceof String || key instanceof Asset.ItemKey;
        var node = named ? node(String.valueOf(key)) : Given.node(key, rendering);
        return node.filter(each -> each.isType(ASSET)).map(each -> new Asset(each, rendering));
    }

    private Optional<Node> node(@Nullable String key) {
        if (key == null || !key.startsWith(PROVIDER)) {
            return Optional.empty();
        }
        var found = Nodes.findById(rendering.content(), "dam", key.substring(PROVIDER.length()));
        if (found.isEmpty()) {
            rendering.reads().workspace("dam");
        }
        return found;
    }

    private Optional<Node> byPath(String path, String type) {
        var found = Nodes.find(rendering.content(), "dam", path);
        if (found.isEmpty()) {
            rendering.reads().workspace("dam");
        }
        return found.filter(each -> each.isType(type));
    }

    /** In a size of the theme; in its own size where the theme has no such size or the file is no picture we scale. */
    private AssetRendition rendition(Asset asset, String name) {
        var link = theme(name, Links.fileName(asset.node()))
                .map(theme -> Links.toRendition(asset.node(), theme, name))
                .orElseGet(asset::getLink);
        return new AssetRendition(link, name, asset.getMimeType(), asset);
    }

    /** The theme of the site, when it has this size and the file is a picture that is scaled. */
    Optional<String> theme(String variation, String fileName) {
        var definitions = rendering.setting().definitions();
        return definitions
                .theme(definitions.site().theme())
                .filter(theme -> theme.variations().containsKey(variation))
                .filter(theme -> isScalable(MediaTypes.of(fileName)))
                .map(ThemeDefinition::name);
    }

    /** As its name says, like the type it is served with. SVG scales by itself, and an animation would stand still. */
    private static boolean isScalable(String type) {
        return type.startsWith("image/") && !type.contains("svg") && !type.equals("image/gif");
    }

    /** A picture in one size. */
    public record AssetRendition(String link, String renditionName, String mimeType, Asset asset) {
        public String getLink() {
            return link;
        }

        @Override
        public String toString() {
            return link;
        }
    }
}

package nl.balint.cms.rendering.internal.functions;

import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code imgfn}: pictures in the sizes of the theme, asked for by the node that holds their bytes. */
public final class ImageFunctions {

    private static final String BYTES = "mgnl:resource";

    private final Rendering rendering;

    public ImageFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The address of a picture; {@code null} for a size that the theme has not, where it is no asset. */
    public @Nullable String getImageVariationLinkFromBinary(@Nullable Object binary, String variation) {
        return Given.node(binary, rendering)
                .flatMap(node -> node.isType(BYTES) ? ofBytes(node, variation) : ofAsset(node, variation))
                .orElse(null);
    }

    public @Nullable String getImageVariationLink(@Nullable Object asset, String variation) {
        return new AssetFunctions(rendering).getAssetLink(asset, variation);
    }

    private Optional<String> ofBytes(Node file, String variation) {
        rendering.reads().property(file, "fileName");
        return file.path().workspace().equals("dam")
                ? file.parent().flatMap(asset -> ofAsset(asset, variation))
                : new AssetFunctions(rendering)
                        .theme(variation, Links.nameOf(file))
                        .map(theme -> Links.toPicture(file, theme, variation));
    }

    private Optional<String> ofAsset(Node asset, String variation) {
        return Optional.ofNullable(getImageVariationLink(rendering.map(asset), variation));
    }
}

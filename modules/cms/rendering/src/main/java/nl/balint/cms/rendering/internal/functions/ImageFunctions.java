package nl.balint.cms.rendering.internal.functions;

import java.util.Optional;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code imgfn}: pictures in the sizes of the theme, asked for by the node that holds their bytes. */
public final class ImageFunctions {

    private final Rendering rendering;

    public ImageFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The address of an asset's picture; {@code null} for bytes that are kept elsewhere than among the assets. */
    public @Nullable String getImageVariationLinkFromBinary(@Nullable Object binary, String variation) {
        return Given.node(binary, rendering)
                .flatMap(node -> node.isType("mgnl:resource") ? node.parent() : Optional.of(node))
                .map(node -> new AssetFunctions(rendering).getAssetLink(rendering.map(node), variation))
                .orElse(null);
    }

    public @Nullable String getImageVariationLink(@Nullable Object asset, String variation) {
        return new AssetFunctions(rendering).getAssetLink(asset, variation);
    }
}

package nl.balint.cms.assets;

import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.publishing.PageState;

/**
 * A file of the site in a list.
 *
 * @param title what people call it
 * @param description what can be seen on it; may be empty
 * @param fileName as it is offered to save
 * @param width in pixels; 0 for what is no picture, as is the height
 * @param bytes its size
 * @param state how it stands to what visitors get
 */
record AssetLine(
        String id,
        String path,
        String title,
        String description,
        String fileName,
        boolean isPicture,
        long width,
        long height,
        long bytes,
        PageState state) {

    static AssetLine of(Node asset) {
        Optional<Node> file = asset.child(Library.CONTENT);
        return new AssetLine(
                asset.id(),
                asset.path().path(),
                Library.title(asset),
                asset.text("description").orElse(""),
                file.flatMap(node -> node.text("fileName")).orElse(asset.name()),
                file.flatMap(node -> node.text("jcr:mimeType"))
                        .filter(AssetLine::isPicture)
                        .isPresent(),
                file.map(node -> whole(node, "width")).orElse(0L),
                file.map(node -> whole(node, "height")).orElse(0L),
                Library.data(asset).map(Value.Binary::size).orElse(0L),
                PageState.of(asset));
    }

    private static long whole(Node file, String name) {
        return file.text(name)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    static boolean isPicture(String type) {
        return type.startsWith("image/");
    }
}

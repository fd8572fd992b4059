package nl.balint.cms.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.ImageVariation;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FileContent;
import nl.balint.cms.http.MediaTypes;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.internal.image.FocalPoint;
import nl.balint.cms.rendering.internal.image.ImageFormat;
import nl.balint.cms.rendering.internal.image.ImageRefused;
import nl.balint.cms.rendering.internal.image.ImageSize;
import nl.balint.cms.rendering.internal.image.Renditions;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Nodes;

/**
 * {@code /dam}: files among the assets as they are. {@code /.imaging}: pictures, of those and of pages and items, in
 * the sizes of a theme, which are the only sizes there are. What exists for the visitor is served, nothing else.
 */
public final class AssetRoutes implements Routes {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final ImageSize SMALL = new ImageSize(640, 480, false);

    private final Visit visits;
    private final LightModules modules;
    private final Renditions renditions;

    public AssetRoutes(Repository repository, LightModules modules, RenderingConfig config) {
        this.visits = new Visit(repository);
        this.modules = modules;
        this.renditions = new Renditions(config.imaging());
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/dam/<asset>", this::asset), Route.get("/.imaging/mte/<rendition>", this::rendition));
    }

    /** The file or picture at the address of a request, for whoever answers some of the addresses below a page. */
    public Answer show(Request request) throws Exception {
        return request.path().text().startsWith(SiteAddress.RENDITIONS) ? rendition(request) : asset(request);
    }

    private Answer asset(Request request) throws Exception {
        return visits.with(request, content -> {
            if (!(parsed(request) instanceof SiteAddress.Asset asked)) {
                throw missing();
            }
            var asset = Nodes.findById(content, "dam", asked.id())
                    .flatMap(AssetFile::of)
                    .orElseThrow(AssetRoutes::missing);
            return kept(request, asset.answer());
        });
    }

    private Answer rendition(Request request) throws Exception {
        return visits.with(request, content -> {
            if (!(parsed(request) instanceof SiteAddress.Rendition asked)) {
                throw missing();
            }
            var size = modules.current()
                    .theme(asked.theme())
                    .map(theme -> theme.variations().get(asked.variation()))
                    .flatMap(AssetRoutes::size)
                    .orElseThrow(AssetRoutes::missing);
            Optional<Node> file = isOfTheSite(modules.current(), asked.workspace())
                    ? Nodes.find(content, asked.workspace(), asked.filePath())
                    : Optional.empty();
            var picture = file.flatMap(AssetFile::holding).orElseThrow(AssetRoutes::missing);
            return kept(request, scaled(picture, size, request).header("Vary", "Accept"));
        });
    }

    /** Pages, assets and items: what people keep for themselves or their group is shown by its own screens alone. */
    private static boolean isOfTheSite(Definitions definitions, String workspace) {
        return workspace.equals("dam")
                || workspace.equals("website")
                || definitions.apps().stream()
                        .anyMatch(app -> app.store().workspace().equals(workspace));
    }

    /**
     * A small picture of an asset, for who looks after them; it stays in nobody's store.
     *
     * @throws RequestFailure when there is no picture in it
     */
    public Answer small(Request request, Node asset) throws IOException {
        var file = AssetFile.of(asset).orElseThrow(AssetRoutes::missing);
        return scaled(file, SMALL, request).personal();
    }

    private Answer scaled(AssetFile asset, ImageSize size, Request request) throws IOException {
        var format = format(asset, request);
        try {
            var file = renditions.file(asset.tag(), asset.data()::open, size.around(asset.focus()), format);
            return Answer.file(file).header("Content-Type", format.type());
        } catch (ImageRefused refused) {
            throw new RequestFailure(Reason.NOT_FOUND, "asset.noPicture").causedBy(refused);
        }
    }

    /** WebP for browsers that say they read it, else the format that suits the picture. */
    private ImageFormat format(AssetFile asset, Request request) {
        var accepted = request.header("Accept").orElse("");
        if (renditions.writesWebp() && accepted.contains("image/webp")) {
            return ImageFormat.WEBP;
        }
        return asset.type().equals("image/jpeg") ? ImageFormat.JPEG : ImageFormat.PNG;
    }

    private static Optional<ImageSize> size(ImageVariation variation) {
        return variation.width() <= 0 && variation.height() <= 0
                ? Optional.empty()
                : Optional.of(new ImageSize(variation.width(), variation.height(), variation.crop()));
    }

    private static Answer kept(Request request, Answer answer) {
        return Visit.isAnonymous(request) ? answer.cacheFor(KEPT) : answer.personal();
    }

    private static SiteAddress parsed(Request request) {
        return SiteAddress.parse(request.path().text(), Set.of());
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "asset.missing");
    }

    /** The file in an asset. Its type follows from its name, for what was said at the upload may be a lie. */
    private record AssetFile(String fileName, Value.Binary data, String tag, Instant modified, FocalPoint focus) {

        static Optional<AssetFile> of(Node asset) {
            if (!asset.isType("mgnl:asset")) {
                return Optional.empty();
            }
            return asset.child("jcr:content").flatMap(file -> of(asset, file, Links.fileName(asset)));
        }

        /** By the node of the bytes: that of an asset, or one that lies in a page or an item. */
        static Optional<AssetFile> holding(Node file) {
            if (file.path().workspace().equals("dam")) {
                return file.name().equals("jcr:content") ? file.parent().flatMap(AssetFile::of) : Optional.empty();
            }
            return file.isType("mgnl:resource") ? of(file, file, Links.nameOf(file)) : Optional.empty();
        }

        private static Optional<AssetFile> of(Node asset, Node file, String fileName) {
            return file.property("jcr:data")
                    .filter(Value.Binary.class::isInstance)
                    .map(data -> of(asset, file, fileName, (Value.Binary) data));
        }

        private static AssetFile of(Node asset, Node file, String fileName, Value.Binary data) {
            var modified = file.property("jcr:lastModified")
                    .or(() -> asset.property("mgnl:lastModified"))
                    .map(value ->
                            value instanceof Value.Moment moment ? moment.at().toInstant() : Instant.EPOCH)
                    .orElse(Instant.EPOCH);
            var version = data.identity().isEmpty() ? asset.id() + modified.toEpochMilli() : data.identity();
            var tag = UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.UTF_8)) + "-" + data.size();
            return new AssetFile(fileName, data, tag, modified, FocalPoint.of(asset));
        }

        String type() {
            return MediaTypes.of(fileName.toLowerCase(Locale.ROOT));
        }

        Answer answer() {
            var answer = Answer.file(new FileContent(type(), data.size(), tag, modified, data::open));
            if (type().startsWith("image/svg")) {
                return answer.inline(fileName).sandboxed();
            }
            return type().startsWith("image/") ? answer.inline(fileName) : answer.download(fileName);
        }
    }
}

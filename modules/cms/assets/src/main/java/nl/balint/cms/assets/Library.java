package nl.balint.cms.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.publishing.PageFiles;

/** The files of the site as they stand in the draft, in their folders. */
record Library(Content draft) {

    static final String FOLDER = "mgnl:folder";
    static final String CONTENT = "jcr:content";
    static final ContentPath ROOT = ContentPath.root(PageFiles.WORKSPACE);

    private static final int SAME_AT_ONCE = 64 * 1024;

    /** A folder in a list. */
    record FolderLine(String path, String title, int files) {}

    static String title(Node node) {
        return node.text("title").filter(title -> !title.isBlank()).orElseGet(node::name);
    }

    static Optional<Value.Binary> data(Node asset) {
        return asset.child(CONTENT)
                .flatMap(file -> file.property("jcr:data"))
                .filter(Value.Binary.class::isInstance)
                .map(Value.Binary.class::cast);
    }

    /** A folder that somebody names, or the top; nothing when it is none. */
    Optional<Node> folder(String path) {
        try {
            return draft.find(path.isBlank() ? ROOT : ContentPath.of(PageFiles.WORKSPACE, path))
                    .filter(node -> node.path().isRoot() || node.isType(FOLDER));
        } catch (WrongPath wrong) {
            return Optional.empty();
        }
    }

    Optional<Node> file(String id) {
        return draft.findById(PageFiles.WORKSPACE, id).filter(Library::isFile);
    }

    List<FolderLine> folders(Node in) {
        return in.children().stream()
                .filter(child -> child.isType(FOLDER))
                .map(Library::line)
                .sorted(Comparator.comparing(FolderLine::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Every folder, the top first, then by path. */
    List<FolderLine> folders() {
        Stream<Node> below = draft.list(NodeQuery.in(PageFiles.WORKSPACE).ofType(FOLDER)).stream()
                .filter(folder -> !folder.path().isRoot())
                .sorted(Comparator.comparing(Node::path));
        return Stream.concat(draft.find(ROOT).stream(), below)
                .map(Library::line)
                .toList();
    }

    private static FolderLine line(Node folder) {
        int files = (int) folder.children().stream().filter(Library::isFile).count();
        return new FolderLine(folder.path().path(), title(folder), files);
    }

    List<AssetLine> files(Node in) {
        return lines(in.children().stream().filter(Library::isFile));
    }

    /** All files for which this holds. */
    List<AssetLine> files(Predicate<AssetLine> wanted) {
        return lines(all()).stream().filter(wanted).toList();
    }

    /** Whose name, title or description has these words. */
    static Predicate<AssetLine> named(String asked) {
        String words = asked.strip().toLowerCase(Locale.ROOT);
        return line -> (line.title() + " " + line.fileName() + " " + line.description() + " " + line.path())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    /** The file with the same octets, when there is one. */
    Optional<Node> same(Path file) {
        try {
            long size = Files.size(file);
            return all().filter(asset -> data(asset)
                            .filter(data -> data.size() == size && isSame(data, file))
                            .isPresent())
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isSame(Value.Binary data, Path file) {
        try (InputStream kept = data.open();
                InputStream brought = Files.newInputStream(file)) {
            byte[] part = kept.readNBytes(SAME_AT_ONCE);
            while (part.length > 0) {
                if (!Arrays.equals(part, brought.readNBytes(SAME_AT_ONCE))) {
                    return false;
                }
                part = kept.readNBytes(SAME_AT_ONCE);
            }
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many octets all files have together. */
    long octets() {
        return all().flatMap(asset -> data(asset).stream())
                .mapToLong(Value.Binary::size)
                .sum();
    }

    private Stream<Node> all() {
        return draft.list(NodeQuery.in(PageFiles.WORKSPACE).ofType(PageFiles.FILE)).stream();
    }

    private static List<AssetLine> lines(Stream<Node> assets) {
        return assets.map(AssetLine::of)
                .sorted(Comparator.comparing(AssetLine::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static boolean isFile(Node node) {
        return node.isType(PageFiles.FILE);
    }
}

package nl.balint.cms.content;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.jcr.RepositoryException;
import nl.balint.cms.content.internal.exchange.FileNames;
import nl.balint.cms.content.internal.exchange.Notes;
import nl.balint.cms.content.internal.exchange.Planter;
import nl.balint.cms.content.internal.exchange.SiblingOrder;
import nl.balint.cms.content.internal.exchange.XmlReader;
import nl.balint.cms.content.internal.exchange.XmlWriter;
import nl.balint.cms.content.internal.exchange.YamlReader;
import nl.balint.cms.content.internal.exchange.YamlWriter;

/**
 * Content as files, in Magnolia's YAML and XML, both ways. A file's name says where its node goes:
 * {@code website.nieuws.lente.yaml} is {@code website:/nieuws/lente}; a dot in a name is doubled. A node that is there
 * is replaced at its place.
 */
public final class ContentFiles {

    /** A file and where its node goes. */
    private record Placed(Path file, ContentPath parent, int depth) {}

    private static final String CONFIGURATION = "config";

    private final Content draft;

    /** Reads into and writes from this draft. */
    public ContentFiles(Content draft) {
        if (!draft.writable()) {
            throw new ContentRefused("Files are read into the draft and written from it");
        }
        this.draft = draft;
    }

    /** The name of the file that holds a node, such as {@code website.kosten.yaml}. */
    public static String fileName(ContentPath path, String extension) {
        return FileNames.write(path.workspace(), path.path()) + "." + extension;
    }

    /** Where the node of a file of this name goes. */
    public static ContentPath path(String fileName) {
        List<String> names = FileNames.read(fileName);
        String path = "/" + String.join("/", names.subList(1, names.size()));
        return ContentPath.of(names.get(0), path);
    }

    /** The workspaces that the names of files, and of the content files in folders, tell of. */
    public static Set<String> workspaces(List<Path> filesAndFolders) {
        List<Placed> files = new ArrayList<>();
        filesAndFolders.forEach(given -> collect(given, files, new Notes()));
        return files.stream().map(placed -> placed.parent().workspace()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Imports files, and the content files of folders, each to where its name says; saves all of them or none. */
    public Imported importAll(List<Path> filesAndFolders, Progress progress) {
        return saved(plant(filesAndFolders, progress));
    }

    /** Imports a file below this parent, whatever the file is called, and saves. */
    public Imported importBelow(ContentPath parent, Path file) {
        return saved(plant(List.of(new Placed(file, parent, 0)), new Notes(), Progress.SILENT));
    }

    /** As {@link #importAll}, but leaves the saving to the caller. */
    public Imported plant(List<Path> filesAndFolders, Progress progress) {
        Notes notes = new Notes();
        List<Placed> files = new ArrayList<>();
        for (Path given : filesAndFolders) {
            collect(given, files, notes);
        }
        files.sort(Comparator.comparingInt(Placed::depth));
        return plant(files, notes, progress);
    }

    /** Writes the node and everything below it into a folder, binaries beside it; gives the file. */
    public Path exportYaml(ContentPath path, Path folder) {
        Path file = folder.resolve(fileName(path, "yaml"));
        write(path, file, (node, out) -> YamlWriter.beside(out, file).write(node));
        return file;
    }

    /** Writes the node and everything below it, binaries inline. */
    public void exportYaml(ContentPath path, OutputStream target) {
        write(path, target, (node, out) -> YamlWriter.inline(out).write(node));
    }

    /** Writes the node and everything below it into a folder; gives the file. */
    public Path exportXml(ContentPath path, Path folder) {
        Path file = folder.resolve(fileName(path, "xml"));
        write(path, file, (node, out) -> new XmlWriter(out).write(node));
        return file;
    }

    public void exportXml(ContentPath path, OutputStream target) {
        write(path, target, (node, out) -> new XmlWriter(out).write(node));
    }

    /** What is wrong with the whole shows at the save only, such as an asset without bytes. */
    private Imported saved(Imported imported) {
        try {
            draft.save();
            return imported;
        } catch (ContentRefused failure) {
            throw new ContentFileFailure(List.of(String.valueOf(failure.getMessage())));
        }
    }

    private static void collect(Path given, List<Placed> files, Notes notes) {
        if (!Files.isDirectory(given)) {
            place(given, files, notes);
            return;
        }
        try (Stream<Path> all = Files.walk(given)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !isBesideAnExport(given, file))
                    .filter(file -> isKnown(name(file)))
                    .sorted()
                    .forEach(file -> place(file, files, notes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder {@code x.files} holds the binaries of {@code x.yaml}, which may be YAML or XML themselves. */
    private static boolean isBesideAnExport(Path top, Path file) {
        for (Path part : top.relativize(file.resolveSibling(""))) {
            if (part.toString().endsWith(".files")) {
                return true;
            }
        }
        return false;
    }

    private static void place(Path file, List<Placed> files, Notes notes) {
        notes.about(file.toString());
        if (!isKnown(name(file))) {
            notes.problem("A content file ends in .yaml or .xml");
            return;
        }
        try {
            ContentPath path = path(name(file));
            if (SiblingOrder.isOrder(name(file))) {
                files.add(new Placed(file, path, Integer.MAX_VALUE));
            } else {
                files.add(new Placed(file, path.isRoot() ? path : path.parent(), path.depth()));
            }
        } catch (WrongPath failure) {
            notes.problem("The file's name does not say where it goes: " + failure.getMessage());
        }
    }

    private static boolean isKnown(String name) {
        return FileNames.isYaml(name) || FileNames.isXml(name) || SiblingOrder.isOrder(name);
    }

    private Imported plant(List<Placed> files, Notes notes, Progress progress) {
        List<ContentPath> nodes = new ArrayList<>();
        Planter planter = new Planter(draft.session(), notes, ContentPath::isName);
        long done = 0;
        for (Placed placed : files) {
            notes.about(placed.file().toString());
            progress.step(name(placed.file()), done++, files.size());
            try {
                plant(placed, planter, notes);
            } catch (IOException | RepositoryException failure) {
                notes.problem("The file could not be read: " + failure.getMessage());
            }
            nodes.addAll(planter.tops().stream()
                    .map(top -> Layout.logical(View.DRAFT, top))
                    .toList());
        }
        if (!notes.problems().isEmpty()) {
            draft.discard();
            throw new ContentFileFailure(notes.problems());
        }
        nodes.forEach(node -> draft.changes().changed(View.DRAFT, node));
        draft.touch();
        progress.step("", done, files.size());
        return new Imported(nodes, notes.warnings());
    }

    /** An export of configuration is of one module, in folders that every installation has. */
    private void makeWay(ContentPath path) {
        if (!path.isRoot() && draft.find(path).isEmpty()) {
            makeWay(path.parent());
            draft.get(path.parent()).add(path.name(), "mgnl:content");
        }
    }

    private void plant(Placed placed, Planter planter, Notes notes) throws IOException, RepositoryException {
        String parent = Layout.physical(View.DRAFT, placed.parent());
        if (placed.parent().workspace().equals(CONFIGURATION)) {
            makeWay(placed.parent());
        }
        if (!draft.session().nodeExists(parent)) {
            notes.problem("There is no " + placed.parent() + " to put it in");
            return;
        }
        draft.ask(placed.parent(), Guard.Reach.TREE);
        planter.below(parent);
        if (SiblingOrder.isOrder(name(placed.file()))) {
            SiblingOrder.apply(placed.file(), draft.session().getNode(parent), notes);
        } else if (FileNames.isXml(name(placed.file()))) {
            new XmlReader(planter, notes, draft.session().getValueFactory()).read(placed.file());
        } else {
            new YamlReader(planter, notes, draft.session().getValueFactory()).read(placed.file());
        }
    }

    private interface NodeWriter {
        void write(javax.jcr.Node node, Writer out) throws RepositoryException, IOException;
    }

    private void write(ContentPath path, Path file, NodeWriter writer) {
        draft.get(path);
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            try (OutputStream target = Files.newOutputStream(file)) {
                write(path, target, writer);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(ContentPath path, OutputStream target, NodeWriter writer) {
        draft.get(path);
        Jcr.run("export", path, () -> {
            try {
                Writer out = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
                writer.write(draft.session().getNode(Layout.physical(View.DRAFT, path)), out);
                out.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

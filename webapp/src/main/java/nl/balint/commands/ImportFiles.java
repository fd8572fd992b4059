package nl.balint.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFileFailure;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.ForeignRoles;
import nl.balint.cms.content.ForeignUsers;
import nl.balint.cms.content.Imported;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.rendering.PageNodes;
import nl.balint.cms.rendering.StoredDefinitions;
import nl.balint.cms.rendering.StoredForms;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads content files into the repository: all of them or none. */
@Command(
        name = "import",
        description =
                "Import content files (Magnolia's YAML or XML), each to the place that its name tells. All or none.",
        mixinStandardHelpOptions = true)
final class ImportFiles implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders of files.")
    private List<Path> files = List.of();

    @Option(names = "--publish", description = "Publish what was imported as well.")
    private boolean publish;

    @Option(
            names = "--generate",
            description = "Make the areas of imported pages, and what their templates generate in them.")
    private boolean generate;

    @Override
    public void run() {
        Settings settings = Home.settings();
        try (Repository repository = Home.repository(settings)) {
            ContentFiles.workspaces(files).forEach(repository::addWorkspace);
            Imported imported = importInto(repository, settings);
            tell(imported);
            new ForeignRoles(repository)
                    .takeOver(imported.nodes())
                    .forEach(spec.commandLine().getOut()::println);
            new ForeignUsers(repository)
                    .toInvite(imported.nodes())
                    .forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
        } catch (ContentFileFailure failure) {
            throw new Refusal("Nothing is imported." + System.lineSeparator() + failure.getMessage(), failure);
        }
    }

    private Imported importInto(Repository repository, Settings settings) {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Imported imported = new ContentFiles(draft)
                    .plant(files, new ProgressLine(spec.commandLine().getOut()));
            if (generate) {
                complete(draft, imported, settings);
            }
            if (publish) {
                imported.nodes().forEach(path -> draft.publish(path, Depth.TREE));
            }
            draft.save();
            writeDefinitions(draft, imported, settings.server().data().resolve(StoredDefinitions.FOLDER));
            return imported;
        }
    }

    /** Definitions and forms among the content become files (docs/decisions/0080, 0081). */
    private void writeDefinitions(Content draft, Imported imported, Path folder) {
        List<Path> written = new ArrayList<>();
        if (imported.nodes().stream().anyMatch(path -> path.workspace().equals("config"))) {
            written.addAll(StoredDefinitions.write(draft, folder));
        }
        List<Node> pages = imported.nodes().stream()
                .filter(path -> path.workspace().equals("website"))
                .map(draft::get)
                .toList();
        StoredForms.Written forms = StoredForms.write(pages, folder, "secretariaat", "P6M");
        written.addAll(forms.files());
        written.forEach(file -> spec.commandLine().getOut().println("Written " + file));
        forms.notices().forEach(spec.commandLine().getOut()::println);
    }

    private static void complete(Content draft, Imported imported, Settings settings) {
        List<Path> folders = settings.server().lightModules();
        try (LightModules modules = LightModules.open(folders, LightModules.Reload.NEVER)) {
            PageNodes nodes = new PageNodes(modules.current());
            imported.nodes().forEach(path -> complete(draft.get(path), nodes));
        }
    }

    private static void complete(Node node, PageNodes nodes) {
        if (node.isType("mgnl:page")) {
            nodes.complete(node);
            node.children().forEach(child -> complete(child, nodes));
        }
    }

    private void tell(Imported imported) {
        imported.warnings().forEach(spec.commandLine().getOut()::println);
        for (ContentPath path : imported.nodes()) {
            spec.commandLine().getOut().println((publish ? "Imported and published " : "Imported ") + path);
        }
        spec.commandLine().getOut().flush();
    }
}

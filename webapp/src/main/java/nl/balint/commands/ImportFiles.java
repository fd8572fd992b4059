package nl.balint.commands;

import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFileFailure;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Imported;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
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

    @Override
    public void run() {
        try (Repository repository = Home.repository(Home.settings());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Imported imported = new ContentFiles(draft)
                    .plant(files, new ProgressLine(spec.commandLine().getOut()));
            if (publish) {
                imported.nodes().forEach(path -> draft.publish(path, Depth.TREE));
            }
            draft.save();
            tell(imported);
        } catch (ContentFileFailure failure) {
            throw new Refusal("Nothing is imported." + System.lineSeparator() + failure.getMessage(), failure);
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

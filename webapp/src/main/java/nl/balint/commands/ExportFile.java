package nl.balint.commands;

import java.nio.file.Path;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.content.WrongPath;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a node and everything below it into a content file. */
@Command(
        name = "export",
        description = "Export a node with all below it, as a content file of Magnolia's form.",
        mixinStandardHelpOptions = true)
final class ExportFile implements Runnable {

    /** The two forms of a content file. */
    enum Form {
        yaml,
        xml
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", description = "For instance website:/kosten")
    private String path = "";

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where the file goes; the current folder if not said.")
    private Path folder = Path.of(".");

    @Option(names = "--form", description = "${COMPLETION-CANDIDATES}; yaml if not said.")
    private Form form = Form.yaml;

    @Override
    public void run() {
        try (Repository repository = Home.repository(Home.settings());
                Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            ContentPath node = ContentPath.parse(path);
            if (draft.find(node).isEmpty()) {
                throw new Refusal("There is no " + node);
            }
            ContentFiles files = new ContentFiles(draft);
            Path file = form == Form.xml ? files.exportXml(node, folder) : files.exportYaml(node, folder);
            spec.commandLine().getOut().println(file.normalize());
            spec.commandLine().getOut().flush();
        } catch (WrongPath wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
        }
    }
}

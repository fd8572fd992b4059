package nl.balint.commands;

import java.io.PrintWriter;
import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the whole fictional society, to measure with. */
@Command(
        name = "society",
        description =
                "Make the whole sample society: sixty groups, about 600 members, 2,500 documents. The server must not run.",
        mixinStandardHelpOptions = true)
final class DemoWhole implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--people-only", description = "Without documents.")
    private boolean peopleOnly;

    @Override
    public void run() {
        Settings settings = Demo.settings();
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new ProgressLine(out);
        try (Portal portal = Portal.open(settings, Home.clock(settings), progress)) {
            portal.demo().makeWhole();
            if (!peopleOnly) {
                portal.demo().addDocuments(progress);
            }
            out.println("The whole sample society is there.");
            out.flush();
        }
    }
}

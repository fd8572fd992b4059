package nl.balint.commands;

import java.io.PrintWriter;
import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes many applications for a group, to measure with. */
@Command(
        name = "applications",
        description = "Make so many sample applications, over all groups and steps. The server must not run.",
        mixinStandardHelpOptions = true)
final class DemoApplications implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "COUNT", description = "How many.")
    private int count;

    @Override
    public void run() {
        Settings settings = Demo.settings();
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = new ProgressLine(out);
        try (Portal portal = Portal.open(settings, Home.clock(settings), progress)) {
            portal.demo().addApplications(count, progress);
            out.println(count + " sample applications are there.");
            out.flush();
        }
    }
}

package nl.balint.commands;

import java.io.PrintWriter;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the whole fictional society, to measure with. */
@Command(
        name = "society",
        description = "Make the whole sample society: sixty groups, about 600 members. The server must not run.",
        mixinStandardHelpOptions = true)
final class DemoWhole implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Settings settings = Demo.settings();
        PrintWriter out = spec.commandLine().getOut();
        try (Portal portal = Portal.open(settings, Home.clock(settings), new ProgressLine(out))) {
            portal.demo().makeWhole();
            out.println("The whole sample society is there.");
            out.flush();
        }
    }
}

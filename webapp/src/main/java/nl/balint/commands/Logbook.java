package nl.balint.commands;

import java.io.PrintWriter;
import nl.balint.cms.content.Progress;
import nl.balint.cms.security.AuditCheck;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Walks through the log of who did what, and tells whether each line is as it was written. */
@Command(
        name = "logboek",
        description = {
            "Check the log of who did what: whether a line was changed, put in between or taken away.",
            "The server must not run. The exit code is 0 when all is well and 1 when something is wrong.",
            "Write the last seal down somewhere else: as long as it comes back, nothing before it was replaced."
        },
        mixinStandardHelpOptions = true)
final class Logbook implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--check", description = "Walk the whole chain of lines.")
    private boolean check;

    @Override
    public void run() {
        if (!check) {
            throw new ParameterException(spec.commandLine(), "What with the log? 'balint logboek --check' checks it.");
        }
        Settings settings = Home.settings();
        try (Portal portal = Portal.open(settings, Home.clock(settings), Progress.SILENT)) {
            PrintWriter out = spec.commandLine().getOut();
            AuditCheck found = portal.console().log().verify();
            found.faults().forEach(out::println);
            out.println(found.lines() + " lines, " + found.faults().size() + " faults.");
            out.println("Last seal: " + (found.seal().isEmpty() ? "none yet" : found.seal()));
            out.flush();
            if (!found.isSound()) {
                throw new Refusal(
                        "The log is not as it was written. Keep the data folder and the newest backups apart.");
            }
        }
    }
}

package nl.balint.commands;

import java.io.PrintWriter;
import java.util.List;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.definitions.Problem;
import nl.balint.cms.definitions.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads the settings and the light modules as the server would, and tells what is wrong. */
@Command(
        name = "check",
        description = "Check the settings and the light modules; tells what is wrong with file and line.",
        mixinStandardHelpOptions = true)
final class Check implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Home.settings();
        try (LightModules modules =
                LightModules.open(List.of(Home.folder().resolve("light-modules")), LightModules.Reload.NEVER)) {
            List<Problem> problems = modules.current().problems();
            problems.forEach(out::println);
            int definitions = modules.current().templates().size()
                    + modules.current().dialogs().size();
            out.println(definitions + " templates and dialogs, " + problems.size() + " problems.");
            out.flush();
            if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
                throw new Refusal("There are errors; what they concern is left out, the rest works.");
            }
        }
    }
}

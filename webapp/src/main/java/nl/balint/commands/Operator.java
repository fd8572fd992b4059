package nl.balint.commands;

import java.io.PrintWriter;
import java.util.List;
import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.portal.members.PersonName;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the link with which the first operator of a real house sets up an account. */
@Command(
        name = "beheerder",
        description =
                "Print a one-time link with which the first operator sets up an account. The server must not run.",
        mixinStandardHelpOptions = true)
final class Operator implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EMAIL", description = "The address to sign in with.")
    private String email = "";

    @Parameters(
            index = "1..*",
            arity = "2..3",
            paramLabel = "NAME",
            description = "First name, prefix if any, surname.")
    private List<String> name = List.of();

    @Override
    public void run() {
        Settings settings = Home.settings();
        String prefix = name.size() == 3 ? name.get(1) : "";
        PersonName person = PersonName.of(name.get(0), prefix, name.get(name.size() - 1));
        try (Portal portal = Portal.open(settings, Home.clock(settings), Progress.SILENT)) {
            String link = portal.console()
                    .firstOperator()
                    .letIn(person, email)
                    .orElseThrow(() ->
                            new Refusal("There is an operator already; whoever has the role gives it to others."));
            PrintWriter out = spec.commandLine().getOut();
            out.println("Start the server, then set up the account here; the link works once:");
            out.println(link);
            out.flush();
        }
    }
}

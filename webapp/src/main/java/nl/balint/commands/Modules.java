package nl.balint.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What concerns light modules made elsewhere. */
@Command(
        name = "modules",
        description = "For light modules that were made for Magnolia.",
        mixinStandardHelpOptions = true,
        subcommands = ModulesCheck.class)
final class Modules implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which one? 'balint modules --help' lists them.");
    }
}

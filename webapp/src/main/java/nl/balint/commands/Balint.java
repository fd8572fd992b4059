package nl.balint.commands;

import nl.balint.cms.content.ContentUnavailable;
import nl.balint.settings.WrongSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands, and how their failures are told: a sentence for what a person can mend, a stack for the rest. */
@Command(
        name = "balint",
        description = "A CMS with a member portal for a society of Balint groups.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            Serve.class,
            ImportFiles.class,
            ExportFile.class,
            Check.class,
            Modules.class,
            RebuildIndex.class,
            RebuildDirectory.class,
            Rehearse.class,
            Operator.class,
            Logbook.class,
            MakeBackup.class,
            RestoreBackup.class,
            MakeBackupKey.class,
            RecoverJournal.class,
            RenewKey.class,
            Migrate.class,
            Demo.class,
            HelpCommand.class
        })
public final class Balint implements Runnable {

    /** What the shell is told: 0 is well, 1 is a refusal that a sentence explains, 2 is wrong use. */
    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? 'balint --help' lists them.");
    }

    /** Runs one command line and returns the exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Balint()).setExecutionExceptionHandler(Balint::tell);
    }

    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof WrongSettings || failure instanceof Refusal || failure instanceof ContentUnavailable) {
            command.getErr().println(failure.getMessage());
            return REFUSED;
        }
        throw failure;
    }
}

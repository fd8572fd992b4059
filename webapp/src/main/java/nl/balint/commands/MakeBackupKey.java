package nl.balint.commands;

import java.nio.file.Path;
import java.security.SecureRandom;
import nl.balint.cms.upkeep.BackupFailure;
import nl.balint.cms.upkeep.BackupKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the key that closes backups. */
@Command(
        name = "backup-key",
        description = "Make a key that closes backups, in a file for its owner alone.",
        mixinStandardHelpOptions = true)
final class MakeBackupKey implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to make; one that is there is left alone.")
    private Path file = Path.of("");

    @Override
    public void run() {
        try {
            BackupKey.make(file, new SecureRandom());
        } catch (BackupFailure failure) {
            throw new Refusal(String.valueOf(failure.getMessage()), failure);
        }
        spec.commandLine()
                .getOut()
                .println("The key is in " + file + ". Name it in config/backup.properties, and keep a"
                        + " copy on paper elsewhere: without it a backup cannot be opened.");
        spec.commandLine().getOut().flush();
    }
}

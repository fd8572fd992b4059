package nl.balint.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.upkeep.BackupFailure;
import nl.balint.cms.upkeep.BackupKey;
import nl.balint.cms.upkeep.Restore;
import nl.balint.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup back into an empty data folder; all is looked through before anything is in its place. */
@Command(
        name = "restore",
        description = "Put a backup back into an empty data folder.",
        mixinStandardHelpOptions = true)
final class RestoreBackup implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--base", paramLabel = "FILE", description = "The backup that this one builds on; may be repeated.")
    private List<Path> bases = new ArrayList<>();

    @Option(names = "--key", paramLabel = "FILE", description = "The key that closed it; else the configured one.")
    private @Nullable Path key;

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description =
                    "The erased.log of the data folder that is left: what was erased since the backup goes again.")
    private List<Path> erasures = new ArrayList<>();

    @Override
    public void run() {
        Settings settings = Home.settings();
        PrintWriter out = spec.commandLine().getOut();
        Shared.refuse(
                settings,
                "put it back into an empty data folder with store = segment, then take it along with"
                        + " 'bin/balint migrate'; a dump of the database itself is put back by pg_restore");
        List<Path> backups = new ArrayList<>(List.of(file));
        backups.addAll(bases);
        try {
            BackupKey opened = key == null ? settings.backups().key() : BackupKey.read(key);
            Instant made = new Restore(settings.server().data(), opened).read(backups, erasures, new ProgressLine(out));
            out.println(
                    settings.server().data() + " is as it was on " + made + "; the next start makes the indexes anew.");
            out.flush();
        } catch (BackupFailure failure) {
            throw new Refusal(String.valueOf(failure.getMessage()), failure);
        }
    }
}

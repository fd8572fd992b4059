package nl.balint.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import nl.balint.cms.upkeep.Backup;
import nl.balint.cms.upkeep.BackupFailure;
import nl.balint.cms.upkeep.BackupKey;
import nl.balint.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies all that the house holds into one file; the server may run. */
@Command(
        name = "backup",
        description = "Copy all that the house holds into one file, also while it is served.",
        mixinStandardHelpOptions = true)
final class MakeBackup implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to make; it must not be there.")
    private Path file = Path.of("");

    @Option(
            names = "--base",
            paramLabel = "FILE",
            description = "An earlier backup: what lies in it is left out of this one, which then needs it.")
    private @Nullable Path base;

    @Option(
            names = "--open",
            description =
                    "Of a real society: make it though no key is configured; whoever has the file has everything.")
    private boolean isOpen;

    @Override
    public void run() {
        Settings settings = Home.settings();
        PrintWriter out = spec.commandLine().getOut();
        Shared.refuse(
                settings,
                "a backup is made by the database itself: pg_dump -Fc DATABASE > FILE, and a copy of "
                        + settings.server().data().resolve("keys"));
        try {
            BackupKey key = settings.backups().key();
            if (key.isNone() && !isOpen && !settings.server().demo().isOn()) {
                throw new Refusal("No key closes this backup: make one with 'bin/balint backup-key FILE' and name it in"
                        + " config/backup.properties, or say --open.");
            }
            Backup backup = new Backup(settings.server().data(), key, Home.clock(settings));
            ProgressLine progress = new ProgressLine(out);
            Backup.Made made = base == null ? backup.write(file, progress) : backup.writeOn(base, file, progress);
            out.println(file + ": " + made.octets() / 1024 + " kB with " + made.binaries() + " large files, as of "
                    + made.made() + (key.isNone() ? ", open to whoever has it." : ", closed."));
            out.flush();
        } catch (BackupFailure failure) {
            throw new Refusal(String.valueOf(failure.getMessage()), failure);
        }
    }
}

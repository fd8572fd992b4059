package nl.balint.commands;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import nl.balint.cms.content.Repository;
import nl.balint.house.ServingNote;
import nl.balint.portal.directory.RebuildNote;
import nl.balint.portal.directory.wiring.DirectoryModule;
import nl.balint.portal.members.Register;
import nl.balint.portal.places.PostcodeTables;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the index of the directory of groups anew, also of a server that runs: visitors go on finding meanwhile. */
@Command(
        name = "rebuild-directory",
        description = "Make the index of the directory of groups anew, also while the server runs.",
        mixinStandardHelpOptions = true)
final class RebuildDirectory implements Runnable {

    /** A server that runs looks every second. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Settings settings = Home.settings();
        Path data = settings.server().data();
        ProgressLine progress = new ProgressLine(spec.commandLine().getOut());
        int entries = new ServingNote(data).address().isPresent()
                ? asked(new RebuildNote(data), progress)
                : done(settings, progress);
        spec.commandLine().getOut().println(entries + " entries are indexed.");
        spec.commandLine().getOut().flush();
    }

    private static int done(Settings settings, ProgressLine progress) {
        try (Repository repository = Home.repository(settings)) {
            Register register = Register.open(repository, new SecureRandom(), Duration.ZERO);
            DirectoryModule.Sources sources = new DirectoryModule.Sources(
                    repository, register, PostcodeTables.open(repository).postcodes(), Home.clock(settings));
            try (DirectoryModule module = DirectoryModule.open(settings.server().data(), sources)) {
                int all = module.directory().size();
                return module.directory().rebuild(done -> progress.step("Indexing", done, all));
            }
        }
    }

    /** By the server that runs. */
    private static int asked(RebuildNote note, ProgressLine progress) {
        note.ask();
        boolean isDone = note.await(PATIENCE, () -> progress.step("Indexing", note.percent(), 100));
        int entries = note.entries();
        note.clear();
        if (!isDone) {
            throw new Refusal("The server does not answer. If it fell over, take away the file 'serving' in data.");
        }
        return entries;
    }
}

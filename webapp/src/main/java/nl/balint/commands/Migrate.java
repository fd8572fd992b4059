package nl.balint.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Migration;
import nl.balint.cms.content.Repository;
import nl.balint.portal.documents.DocumentsModule;
import nl.balint.portal.documents.GroupKeys;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves all content between the data folder and a database. */
@Command(
        name = "migrate",
        description = {
            "Move all content from the data folder into the PostgreSQL that config/repository.properties names, or back.",
            "The site is not served meanwhile. The place it goes to must be empty; where it comes from stays as it is."
        },
        mixinStandardHelpOptions = true)
final class Migrate implements Runnable {

    /** Where content can be; named as in the settings. */
    enum Place {
        postgresql,
        segment
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--to", required = true, paramLabel = "STORE", description = "${COMPLETION-CANDIDATES}")
    private Place to = Place.postgresql;

    @Override
    public void run() {
        Settings settings = Home.settings();
        Database database = settings.store()
                .named()
                .orElseThrow(() -> new Refusal("config/repository.properties names no database: fill in 'url'."));
        PrintWriter out = spec.commandLine().getOut();
        Path data = settings.server().data();
        Migration migration = new Migration(data, database, new ProgressLine(out));
        long nodes = to == Place.postgresql ? migration.intoDatabase() : migration.intoFolder();
        int keys = keys(data, database, Home.clock(settings));
        out.println(nodes + " nodes and the keys of " + keys + " groups are in "
                + (to == Place.postgresql ? database : data)
                + " too, and were compared. Now set 'store = " + to + "' in config/repository.properties.");
        out.flush();
    }

    private int keys(Path data, Database database, Clock clock) {
        try (Repository repository = Repository.open(data, database, clock)) {
            var sources = new DocumentsModule.Sources(repository, data, clock, new SecureRandom());
            return to == Place.postgresql ? GroupKeys.intoContent(sources) : GroupKeys.intoFiles(sources);
        }
    }
}

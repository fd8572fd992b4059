package nl.balint.commands;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.security.Seals;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Replaces the key of the house, for who fears that it was read by somebody else. */
@Command(
        name = "renew-key",
        description = {
            "Replace the key of the house (keys/house.key in the data folder), and close all that is kept with the new"
                    + " one.",
            "The server must not run, on no machine. Whoever has the old key and not the new one can no longer open"
                    + " what is kept, make a link that lets in, or change the log unseen."
        },
        mixinStandardHelpOptions = true)
final class RenewKey implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Settings settings = Home.settings();
        Path keys = settings.server().data().resolve("keys");
        // Whoever serves the same folder has it open; then nothing is changed.
        try (Repository alone = Home.repository(settings)) {
            if (!alone.check()) {
                throw new Refusal("The content cannot be read, so the key of the house stays as it is.");
            }
            Seals.renewKey(keys, new SecureRandom());
        }
        try (Portal portal = Portal.open(settings, Home.clock(settings), Progress.SILENT)) {
            int count = portal.console().reseal();
            PrintWriter out = spec.commandLine().getOut();
            out.println("The house has another key, and " + count + " records were closed with it. Of what cannot be"
                    + " closed anew the earlier key stays in the file: codes on paper until their owners make others,"
                    + " forms that somebody will go on with for two weeks, and the log of before.");
            settings.store()
                    .shared()
                    .ifPresent(database -> out.println(
                            "Copy " + keys + " to every machine that shares " + database + " before it is started."));
            out.println("Make a backup now: one of before has the earlier key.");
            out.flush();
        }
    }
}

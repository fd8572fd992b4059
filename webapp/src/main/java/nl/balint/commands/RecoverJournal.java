package nl.balint.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.content.StoreFiles;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes the file anew that tells which tree of the store is the last, without which the house does not open. */
@Command(
        name = "recover-journal",
        description = {
            "Have repository/journal.log in the data folder name the last tree again, when that file is gone or has lost"
                    + " lines.",
            "The server must not run. Nothing that was saved is lost by it; copy the data folder first all the same."
        },
        mixinStandardHelpOptions = true)
final class RecoverJournal implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Settings settings = Home.settings();
        Shared.refuse(settings, "there is no journal to make anew");
        Path data = settings.server().data();
        PrintWriter out = spec.commandLine().getOut();
        try {
            StoreFiles.recoverJournal(data);
            List<String> problems = StoreFiles.problems(data, data);
            if (!problems.isEmpty()) {
                throw new Refusal("The journal names the last tree, yet something of that is missing: put a backup"
                        + " back. " + problems.get(0));
            }
            out.println("The journal names the last tree again, and all of it is there. Start the server, look around,"
                    + " and make a backup.");
            out.flush();
        } catch (IOException failure) {
            throw new Refusal(String.valueOf(failure.getMessage()), failure);
        }
    }
}

package nl.balint.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import nl.balint.cms.content.Repository;
import nl.balint.cms.mail.DemoMailbox;
import nl.balint.house.ServingNote;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the mails of a demo: asks the running server, which holds the data; else reads the data itself. */
@Command(
        name = "mails",
        description = "List the mails that would have been sent, the newest first.",
        mixinStandardHelpOptions = true)
final class DemoMails implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "As JSON, with their whole texts.")
    private boolean asJson;

    @Override
    public void run() {
        Settings settings = Demo.settings();
        PrintWriter out = spec.commandLine().getOut();
        out.print(new ServingNote(settings.server().data())
                .address()
                .flatMap(this::ofServer)
                .orElseGet(() -> ofData(settings)));
        out.flush();
    }

    private Optional<String> ofServer(String server) {
        String address = server + (asJson ? DemoMailbox.JSON : DemoMailbox.TEXT);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Refusal(
                        "The server at " + server + " does not show its mails (" + response.statusCode() + ").");
            }
            return Optional.of(response.body());
        } catch (IOException nobody) {
            // It fell over and left its note.
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped.", stopped);
        }
    }

    private String ofData(Settings settings) {
        try (Repository repository = Home.repository(settings)) {
            DemoMailbox mailbox = new DemoMailbox(repository, Home.clock(settings));
            return asJson ? mailbox.json() : mailbox.text();
        }
    }
}

package nl.balint.cms.privacy.register;

import static nl.balint.cms.http.Route.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.balint.cms.definitions.Messages;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.print.Printer;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.workflow.Terms;

/** The register of processing, to read, to print and to take along. */
public final class RegisterScreens implements Routes {

    public static final String ADDRESS = "/beheer/privacy/register";

    private static final String VIEW = "privacy:view";

    private final Parts parts;
    private final Screens screens;
    private final Rights rights;
    private final Clock clock;

    /** What is shown. */
    public record Parts(
            ProcessingRegister register, RegisterHistory history, Supplier<Messages> messages, Printer printer) {

        /** What people read, by its key. */
        public String text(String key) {
            return messages.get().text(TermWords.DUTCH, key);
        }

        /** The register of now as a table. */
        public String table() {
            return new RegisterTable(messages.get()).csv(register.read().list());
        }
    }

    public RegisterScreens(Parts parts, Screens screens, Rights rights, Clock clock) {
        this.parts = parts;
        this.screens = screens;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(ADDRESS, this::show),
                get(ADDRESS + "/register.pdf", this::pdf),
                get(ADDRESS + "/register.csv", this::csv),
                get(ADDRESS + "/versies/{version}", this::version));
    }

    private Answer show(Request request) throws Exception {
        rights.require(request, VIEW);
        ProcessingRegister.Contents contents = parts.register().read();
        return screens.show(
                request,
                "privacy:screens/register",
                Map.of(
                        "register",
                        contents.list(),
                        "gaps",
                        contents.gaps(),
                        "versions",
                        parts.history().list().stream()
                                .map(version -> Map.of("number", version.number(), "at", version.at()))
                                .toList()));
    }

    private Answer pdf(Request request) {
        rights.require(request, VIEW);
        byte[] paper = parts.printer()
                .print(
                        "privacy:papers/register",
                        Map.of(
                                "day",
                                today(),
                                "register",
                                parts.register().read().list()));
        return Answer.bytes("application/pdf", paper)
                .download("verwerkingsregister " + today() + ".pdf")
                .personal();
    }

    private Answer csv(Request request) {
        rights.require(request, VIEW);
        return table(parts.table(), "verwerkingsregister " + today() + ".csv");
    }

    private Answer version(Request request) {
        rights.require(request, VIEW);
        return parts.history().list().stream()
                .filter(version -> Integer.toString(version.number()).equals(request.placeholder("version")))
                .findFirst()
                .map(version -> table(version.table(), "verwerkingsregister " + Terms.day(version.at()) + ".csv"))
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "security.missing"));
    }

    private static Answer table(String table, String name) {
        return Answer.bytes("text/csv; charset=utf-8", table.getBytes(StandardCharsets.UTF_8))
                .download(name)
                .personal();
    }

    private LocalDate today() {
        return Terms.day(clock.instant());
    }
}

package nl.balint.cms.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.print.Printer;
import nl.balint.cms.privacy.cases.CaseFiles;
import nl.balint.cms.privacy.cases.CaseKind;
import nl.balint.cms.privacy.cases.CaseLetters;
import nl.balint.cms.privacy.cases.CaseScreens;
import nl.balint.cms.privacy.cases.CaseWords;
import nl.balint.cms.privacy.cases.RequestReceiver;
import nl.balint.cms.privacy.register.Processing;
import nl.balint.cms.privacy.register.ProcessingRegister;
import nl.balint.cms.privacy.register.RegisterHistory;
import nl.balint.cms.privacy.register.RegisterScreens;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;
import nl.balint.cms.submissions.FormReceivers;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.Tasks;

/** Wires what the house tells and keeps about privacy. */
public final class PrivacyModule {

    private static final LocalTime NIGHT = LocalTime.of(3, 50);
    private static final Duration OFTEN = Duration.ofHours(1);

    private final RegisterScreens.Parts parts;
    private final CaseFiles cases;
    private final Clock clock;

    /** What it stands on. */
    public record Sources(
            Repository repository,
            Audit audit,
            Tasks tasks,
            CaseLetters letters,
            LightModules modules,
            Printer printer,
            Clock clock) {}

    public PrivacyModule(Sources sources, ProcessingRegister register) {
        this.clock = sources.clock();
        this.cases = new CaseFiles(new CaseFiles.Sources(
                sources.repository(), sources.audit(), sources.tasks(), sources.letters(), clock));
        this.parts = new RegisterScreens.Parts(
                register,
                new RegisterHistory(sources.repository(), sources.tasks(), clock),
                () -> sources.modules().current().messages(),
                sources.printer());
    }

    /** How long files are kept after they were closed, for the register. */
    public static Map<String, Period> terms() {
        return Map.of("privacy.request", CaseKind.REQUEST.kept(), "privacy.incident", CaseKind.INCIDENT.kept());
    }

    /** What the statement of privacy asks: {@code privacyfn.processings}, read anew each time. */
    public static TemplateFunctions templateFunctions(Supplier<List<Processing>> processings) {
        return TemplateFunctions.of("privacyfn", context -> Map.of("processings", processings.get()));
    }

    /** The entry of the menu. */
    public static List<Tool> tools() {
        return List.of(new Tool("privacy", CaseScreens.ADDRESS, CaseScreens.HANDLE, 57));
    }

    /** Makes files of what visitors ask. */
    public void receive(FormReceivers receivers) {
        receivers.register(RequestReceiver.FORM, new RequestReceiver(cases));
    }

    public CaseFiles cases() {
        return cases;
    }

    public TaskWords taskWords() {
        return new CaseWords();
    }

    public List<Job> jobs() {
        return List.of(
                new Job("privacy.remind", Schedule.every(OFTEN), cases::remind),
                new Job("privacy.tidy", Schedule.daily(NIGHT), cases::tidy),
                new Job(
                        "privacy.register",
                        Schedule.daily(NIGHT),
                        () -> parts.history().keep(parts.table())));
    }

    /**
     * What the screens stand on.
     *
     * @param names the names of people by their ids
     */
    public record House(Screens screens, Once once, Rights rights, UnaryOperator<String> names) {}

    public List<Routes> routes(House house) {
        return List.of(
                new RegisterScreens(parts, house.screens(), house.rights(), clock),
                new CaseScreens(
                        cases,
                        new CaseScreens.Rooms(
                                house.screens(),
                                house.once(),
                                house.rights(),
                                parts.printer(),
                                house.names(),
                                parts::text,
                                clock)));
    }
}

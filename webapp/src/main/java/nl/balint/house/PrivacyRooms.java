package nl.balint.house;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.print.Printer;
import nl.balint.cms.privacy.PrivacyModule;
import nl.balint.cms.privacy.cases.CaseFiles;
import nl.balint.cms.privacy.cases.CaseLetters;
import nl.balint.cms.privacy.register.ProcessingRegister;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.submissions.SubmissionsModule;
import nl.balint.cms.wording.WordingModule;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.documents.AreaSettings;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.ErasurePart;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Traces;
import nl.balint.portal.members.wiring.MembersModule;
import nl.balint.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What is told and kept about privacy, put together with the rest of the house. */
final class PrivacyRooms {

    private final Repository repository;
    private final LightModules modules;
    private final Settings settings;
    private final Clock clock;
    private final ProcessingRegister processing;
    private @Nullable PrivacyModule module;
    private @Nullable House house;

    /** What can be asked before there are mails and screens. */
    PrivacyRooms(Ground ground, Settings settings, Clock clock) {
        this.repository = ground.repository();
        this.modules = ground.lightModules();
        this.settings = settings;
        this.clock = clock;
        this.processing = new ProcessingRegister(modules::current, terms(settings));
    }

    /** What the pages of the site may ask. */
    TemplateFunctions templateFunctions() {
        return PrivacyModule.templateFunctions(() -> processing.read().list());
    }

    private static Map<String, Period> terms(Settings settings) {
        ProcedureTerms procedure = settings.applications().terms();
        Map<String, Period> terms = new HashMap<>();
        terms.putAll(SecurityModule.terms());
        terms.putAll(MailModule.terms());
        terms.putAll(PrivacyModule.terms());
        terms.put("documents.trash", days(settings.documents().trash()));
        terms.put("documents.reports", Period.ofMonths(AreaSettings.USUAL_MONTHS));
        terms.put("documents.reportsMost", Period.ofMonths(AreaSettings.MOST_MONTHS));
        terms.put("applications.kept", Period.ofDays(procedure.kept().days()));
        terms.put(
                "applications.keptWithConsent", Period.ofMonths(procedure.kept().monthsWithConsent()));
        terms.put("applications.waiting", Period.ofMonths(procedure.waiting().months()));
        terms.put("backups.keep", days(settings.backups().kept()));
        return terms;
    }

    private static Period days(Duration duration) {
        return Period.ofDays((int) duration.toDays());
    }

    /** What it is connected with. */
    record House(
            Register register,
            MembersModule members,
            SecurityModule security,
            MailModule mail,
            WorkflowModule workflow,
            WordingModule wording,
            SubmissionsModule submissions) {

        /** The mail addresses of who look after privacy then. */
        private List<String> officers(Instant at) {
            return register.assignments().at(at).stream()
                    .filter(assignment -> assignment.role() == SocietyRole.PRIVACY && assignment.isNational())
                    .map(Assignment::memberId)
                    .distinct()
                    .flatMap(id -> register.members().find(id).stream())
                    .filter(Member::isCurrent)
                    .map(member -> member.contact().email())
                    .filter(email -> !email.isEmpty())
                    .toList();
        }
    }

    /** Gives it the rest of the house, and the clock its jobs. */
    void connect(House connected) {
        Printer printer = new Printer(
                connected.wording().wordings()::text, ServerConfigs.paper(settings.server(), settings.society()));
        CaseLetters letters = new CaseLetters(
                connected.mail().outbox(),
                () -> connected.officers(clock.instant()),
                URI.create(settings.server().baseUrl()));
        PrivacyModule opened = new PrivacyModule(
                new PrivacyModule.Sources(
                        repository,
                        connected.security().audit(),
                        connected.workflow().tasks(),
                        letters,
                        modules,
                        printer,
                        clock),
                processing);
        opened.jobs().forEach(connected.workflow().jobs()::add);
        opened.receive(connected.submissions().receivers());
        PersonParts.connect(connected.members(), new Requests(opened.cases()));
        this.module = opened;
        this.house = connected;
    }

    TaskWords taskWords() {
        return module().taskWords();
    }

    List<Routes> routes(Screens screens, Once once) {
        SecurityModule security = Objects.requireNonNull(house).security();
        return module().routes(new PrivacyModule.House(screens, once, security.rights(), security::nameOf));
    }

    private PrivacyModule module() {
        return Objects.requireNonNull(module);
    }

    /** Who is erased is taken out of the requests that they made; that there was one stays, as the law asks. */
    record Requests(CaseFiles files) implements ErasurePart {

        @Override
        public List<Fate> look(Content system, Traces traces) {
            return List.of(
                    Fate.bare("privacy-cases", files.of(traces::hasAddress).size()));
        }

        @Override
        public Set<Value.Binary> erase(Content system, Traces traces) {
            files.forget(system, traces::hasAddress);
            return Set.of();
        }
    }
}

package nl.balint.portal.documents;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.ScreenValues;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.search.Index;
import nl.balint.cms.search.Search;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.documents.internal.index.ShelvedIndex;
import nl.balint.portal.members.Register;

/** The modules of a house with documents, with the real screens, put together as the webapp does. */
final class OpenModules implements AutoCloseable {

    private static final LightModules MODULES =
            LightModules.open(List.of(Path.of("../../../light-modules")), LightModules.Reload.NEVER);

    /** Who judges files, finds words and stamps reports. */
    enum Judges {
        PLAYED,
        REAL
    }

    final SetClock clock = new SetClock(Instant.parse("2027-03-03T19:00:00Z"), ZoneId.of("Europe/Amsterdam"));
    final AnyCheck check = new AnyCheck();
    final Repository repository;
    final Register register;
    final MailModule mail;
    final SecurityModule security;
    final WorkflowModule workflow;
    final DocumentsModule documents;

    /** In memory. */
    static OpenModules of(Path data, DocumentsConfig config, Judges judges) {
        return new OpenModules(data, config, judges, Repository::inMemory);
    }

    /** On the disk, to be opened again. */
    static OpenModules kept(Path data, DocumentsConfig config) {
        return new OpenModules(data, config, Judges.REAL, clock -> Repository.open(data.resolve("repository"), clock));
    }

    private OpenModules(Path data, DocumentsConfig config, Judges judges, Function<Clock, Repository> ground) {
        SecureRandom random = new SecureRandom();
        repository = ground.apply(clock);
        register = Register.open(repository, random, Duration.ofDays(60));
        SiteModule site = new SiteModule(
                new Site(SampleHouse.society(), "http://localhost"), repository, new Search(Index.inMemory()), clock);
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(repository, MODULES, clock),
                new RenderingConfig(Duration.ofSeconds(20), 10_000_000, 1_000_000, data, clock.getZone()),
                site.templateFunctions());
        Once once = new Once(random, clock);
        Screens screens = rendering.screens(List.<ScreenValues>of(once, request -> Map.of("csrf", "bewijs")));
        MailConfig.House name = new MailConfig.House("Balint", "secretariaat@balint.example");
        mail = new MailModule(
                new MailModule.Sources(repository, rendering.screens(List.of())::text, clock, random),
                new MailConfig(name, name.email(), name.email(), "http://localhost", new MailWay.Demo()));
        security = new SecurityModule(
                new SecurityModule.Sources(repository, mail.outbox(), register.belonging(), clock, random),
                door(),
                new SecurityModule.Files(data.resolve("keys"), Path.of("../../../config/roles.yaml")));
        workflow = new WorkflowModule(repository, clock, random);
        DocumentsModule.Sources sources = new DocumentsModule.Sources(repository, data, clock, random);
        DocumentsModule.Society members = new DocumentsModule.Society(
                register.groups(), register.members(), register.memberships(), register.belonging());
        DocumentsModule.House around =
                new DocumentsModule.House(screens, once, security, mail.outbox(), workflow.tasks());
        documents = judges == Judges.REAL
                ? new DocumentsModule(sources, members, around, config)
                : new DocumentsModule(sources, members, around, config, played(sources));
        register.groups().addArea(documents);
        documents.start();
    }

    private Plugs played(DocumentsModule.Sources sources) {
        ShelvedIndex index = ShelvedIndex.inMemory();
        return new Plugs(DocumentsModule.vault(sources), check, index, (pdf, line) -> Optional.empty(), List.of(index));
    }

    /** As on one machine, where forty downloads at once are remarkably many. */
    private static SecurityConfig door() {
        SecurityConfig local = SecurityConfig.local();
        return new SecurityConfig(
                local.baseUrl(),
                local.houseName(),
                local.houseWords(),
                local.sessions(),
                local.lifetimes(),
                local.lengths(),
                new SecurityConfig.Brakes(20, 40));
    }

    @Override
    public void close() {
        documents.close();
        workflow.close();
        security.close();
        mail.close();
        repository.close();
    }
}

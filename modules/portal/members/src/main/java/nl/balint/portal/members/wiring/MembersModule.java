package nl.balint.portal.members.wiring;

import java.net.URI;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.content.Repository;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Tool;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.AnnouncementDeeds;
import nl.balint.portal.members.deeds.GroupDeeds;
import nl.balint.portal.members.deeds.GroupLetters;
import nl.balint.portal.members.deeds.Invitations;
import nl.balint.portal.members.deeds.LeftWorks;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.MembershipDeeds;
import nl.balint.portal.members.deeds.PersonDeeds;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.deeds.Succession;
import nl.balint.portal.members.dossier.AccountParts;
import nl.balint.portal.members.dossier.BelongingPart;
import nl.balint.portal.members.dossier.Dossier;
import nl.balint.portal.members.dossier.Looks;
import nl.balint.portal.members.dossier.PersonPart;
import nl.balint.portal.members.dossier.WrittenPart;
import nl.balint.portal.members.erasure.Erasing;
import nl.balint.portal.members.erasure.ErasureJournal;
import nl.balint.portal.members.exchange.Importing;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.members.office.GroupOfficeScreens;
import nl.balint.portal.members.office.Office;
import nl.balint.portal.members.own.AnnouncementScreens;
import nl.balint.portal.members.own.DetailsScreens;
import nl.balint.portal.members.own.GroupDoor;
import nl.balint.portal.members.own.GroupPeople;
import nl.balint.portal.members.own.GroupScreens;
import nl.balint.portal.members.own.HomeScreen;
import nl.balint.portal.members.own.LeaderScreens;
import nl.balint.portal.members.own.LeftWorksScreens;
import nl.balint.portal.members.own.MemberScreens;

/**
 * Wires persons, groups and memberships. The {@link Register} is made before, for the door asks it who belongs where;
 * this adds what people do with it and see of it.
 */
public final class MembersModule {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    private final Sources sources;
    private final Register register;
    private final Accounts accounts;
    private final Log log;
    private final Saves saves;
    private final GroupLetters letters;
    private final Announcements announcements;
    private final Importing importing;
    private final GroupDoor door;
    private final Dossier dossier;
    private final Erasing erasing;

    /**
     * What it stands on.
     *
     * @param letters renders what is read elsewhere than on a screen
     * @param baseUrl the address of the site, for links in mails
     * @param journal where it is written whom we erase
     */
    public record Sources(
            Repository repository,
            Register register,
            SecurityModule security,
            Outbox outbox,
            Tasks tasks,
            Screens letters,
            URI baseUrl,
            ErasureJournal journal,
            Clock clock) {}

    public MembersModule(Sources sources) {
        this.sources = sources;
        this.register = sources.register();
        this.accounts = sources.security().accounts();
        this.log = new Log(sources.security().audit());
        this.saves = new Saves(sources.repository());
        this.letters = new GroupLetters(sources.outbox(), register, accounts, sources.baseUrl());
        this.announcements = new Announcements(sources.repository(), register.ids());
        this.importing = new Importing(
                sources.repository(),
                register,
                sources.clock(),
                id -> accounts.find(id).isPresent());
        this.door = new GroupDoor(register.groups(), sources.security().rights());
        this.dossier = new Dossier(sources.letters());
        dossier.add(new PersonPart(register.members()));
        dossier.add(new BelongingPart(register));
        dossier.add(looks());
        new AccountParts(sources.security(), register, sources.outbox()).parts().forEach(dossier::add);
        dossier.add(new WrittenPart(register.groups(), announcements));
        this.erasing = new Erasing(
                new Erasing.Sources(
                        sources.repository(), register, sources.security(), sources.outbox(), sources.clock()),
                sources.journal(),
                new Erasing.Own(announcements, importing, new Succession(sources.tasks())));
    }

    /** Lets whoever belongs to the group of an address in; for modules with screens below {@code /mijn/groepen}. */
    public GroupDoor door() {
        return door;
    }

    /** What a person may take along of themselves; other modules add their part. */
    public Dossier dossier() {
        return dossier;
    }

    /** How a person is erased; other modules take part. */
    public Erasing erasing() {
        return erasing;
    }

    /** What people see and do, each deed once for each form that was shown. */
    public List<Routes> routes(Screens screens, Once once, GroupOfficeScreens.Defaults defaults) {
        Office office = new Office(
                new Office.Sources(
                        sources.repository(),
                        register,
                        importing,
                        erasing,
                        told(),
                        sources.tasks(),
                        log,
                        sources.clock()),
                new Office.House(screens, once, sources.security().rights(), accounts),
                defaults);
        return List.of(own(screens, once), office.routes());
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return Stream.concat(
                        Stream.of(
                                new Tool("members.home", HomeScreen.HOME, "", 10),
                                new Tool("members.details", DetailsScreens.DETAILS, "", 20)),
                        Office.tools().stream())
                .toList();
    }

    /** Tells which group a task waits for. */
    public TaskWords taskWords() {
        return new GroupTasks(register.groups(), register.members());
    }

    /** What is done by itself. */
    public List<Job> jobs() {
        return List.of(new Job("members.imports", Schedule.daily(NIGHT), importing::tidy));
    }

    private Routes own(Screens screens, Once once) {
        Clock clock = sources.clock();
        GroupPeople people = new GroupPeople(sources.repository(), register, accounts);
        PersonDeeds persons = new PersonDeeds(saves, register, accounts, log);
        MembershipDeeds memberships = new MembershipDeeds(saves, register, told(), log, clock);
        Invitations invitations = new Invitations(saves, register, accounts, letters, log, clock);
        AnnouncementDeeds news = new AnnouncementDeeds(saves, announcements, letters, log);
        DetailsScreens.Means details = new DetailsScreens.Means(
                screens,
                register.members(),
                persons,
                dossier,
                looks(),
                log,
                sources.security().rights());
        List<Routes> all = List.of(
                new HomeScreen(screens, register, announcements, sources.tasks(), clock),
                new GroupScreens(screens, door, register, log, clock),
                new AnnouncementScreens(screens, door, announcements, news, register.members(), clock),
                new LeaderScreens(
                        screens, door, register, people, invitations, new GroupDeeds(saves, register, log), clock),
                new MemberScreens(screens, door, register, people, memberships, invitations, clock),
                new LeftWorksScreens(
                        screens,
                        sources.security().rights(),
                        register,
                        new LeftWorksScreens.Deed(leftWorks(), saves, log),
                        clock),
                new DetailsScreens(details, clock));
        return Done.once(all, once);
    }

    private MembershipDeeds.Told told() {
        return new MembershipDeeds.Told(letters, new Succession(sources.tasks()), leftWorks());
    }

    private LeftWorks leftWorks() {
        return new LeftWorks(register, announcements, sources.tasks(), sources.clock());
    }

    private Looks looks() {
        return new Looks(sources.security().audit(), register);
    }
}

package nl.balint.portal.members.office;

import java.time.Clock;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Accounts;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;
import nl.balint.cms.workflow.Tasks;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Freezing;
import nl.balint.portal.members.deeds.GroupDeeds;
import nl.balint.portal.members.deeds.ImportDeeds;
import nl.balint.portal.members.deeds.Invitations;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.MembershipDeeds;
import nl.balint.portal.members.deeds.Merging;
import nl.balint.portal.members.deeds.PersonDeeds;
import nl.balint.portal.members.deeds.RoleDeeds;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.erasure.Erasing;
import nl.balint.portal.members.exchange.Export;
import nl.balint.portal.members.exchange.Importing;
import nl.balint.portal.members.forms.Done;

/** Wires the screens of the secretariat. */
public final class Office {

    private final Once once;
    private final List<Routes> screens;

    /** What it works on. */
    public record Sources(
            Repository repository,
            Register register,
            Importing importing,
            Erasing erasing,
            MembershipDeeds.Told told,
            Tasks tasks,
            Log log,
            Clock clock) {}

    /** What the house does around it. */
    public record House(Screens screens, Once once, Rights rights, Accounts accounts) {}

    public Office(Sources sources, House house, GroupOfficeScreens.Defaults defaults) {
        this.once = house.once();
        Clock clock = sources.clock();
        Register register = sources.register();
        Log log = sources.log();
        Saves saves = new Saves(sources.repository());
        PersonViews people = new PersonViews(sources.repository(), register, house.accounts(), clock);
        PersonDeeds persons = new PersonDeeds(saves, register, house.accounts(), log);
        Freezing freezing = new Freezing(saves, register, house.accounts(), sources.tasks(), log, clock);
        Invitations invitations = new Invitations(
                saves, register, house.accounts(), sources.told().letters(), log, clock);
        MembershipDeeds memberships = new MembershipDeeds(saves, register, sources.told(), log, clock);
        Screens all = house.screens();
        Rights rights = house.rights();
        this.screens = List.of(
                new PersonScreens(
                        new PersonScreens.Means(all, rights, register, people, persons, freezing, invitations, log),
                        clock),
                new GroupOfficeScreens(
                        all,
                        rights,
                        register,
                        new GroupViews(register, people, clock),
                        new GroupDeeds(saves, register, log),
                        defaults,
                        clock),
                new MembershipScreens(all, rights, register, people, memberships, clock),
                new RoleScreens(all, rights, register, people, new RoleDeeds(saves, register, log), clock),
                new DuplicateScreens(
                        all,
                        rights,
                        register.members(),
                        people,
                        new Merging(saves, register, house.accounts(), log, clock)),
                new ImportScreens(
                        all,
                        rights,
                        sources.importing(),
                        new ImportDeeds(saves, sources.importing(), log),
                        new ImportViews(register, sources.importing())),
                new ExportScreens(all, rights, new Export(register), log, clock),
                new ErasureScreens(
                        all, rights, new ErasureScreens.People(register.members(), people), sources.erasing(), log));
    }

    /** All screens; a deed is done once for each form that was shown. */
    public Routes routes() {
        return Done.once(screens, once);
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return List.of(
                new Tool("members.people", PersonScreens.PEOPLE, Permissions.SEE_PEOPLE, 110),
                new Tool("members.groups", GroupOfficeScreens.GROUPS, Permissions.SEE_GROUPS, 120),
                new Tool("members.import", ImportScreens.IMPORTS, Permissions.IMPORT, 130),
                new Tool("members.duplicates", DuplicateScreens.DUPLICATES, Permissions.MERGE_PEOPLE, 140),
                new Tool("members.roles", RoleScreens.ROLES, Permissions.SEE_ROLES, 150),
                new Tool("members.erasure", ErasureScreens.ERASURE, Permissions.ERASE, 160));
    }
}

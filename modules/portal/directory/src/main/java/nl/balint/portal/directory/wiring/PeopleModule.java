package nl.balint.portal.directory.wiring;

import java.time.Clock;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;
import nl.balint.cms.submissions.FormReceivers;
import nl.balint.portal.directory.pages.PeopleFunctions;
import nl.balint.portal.directory.people.LeaderRoutes;
import nl.balint.portal.directory.people.ProfileDeeds;
import nl.balint.portal.directory.people.ProfileScreens;
import nl.balint.portal.directory.people.Relay;
import nl.balint.portal.directory.postcodes.PostcodeScreens;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;
import nl.balint.portal.members.forms.Done;
import nl.balint.portal.places.PostcodeTables;

/** Wires what leaders and supervisors do with their listing, and who writes to them. */
public final class PeopleModule {

    private final Sources sources;
    private final DirectoryModule directory;
    private final Relay relay;

    /** What it stands on. */
    public record Sources(Repository repository, Register register, Outbox outbox, Audit audit, Clock clock) {}

    public PeopleModule(Sources sources, DirectoryModule directory) {
        this.sources = sources;
        this.directory = directory;
        this.relay = new Relay(directory.directory(), sources.register().members(), sources.outbox(), sources.audit());
    }

    /** {@code peoplefn}. */
    public static TemplateFunctions templateFunctions(DirectoryModule directory) {
        return new PeopleFunctions(directory.listening(), directory.finder());
    }

    /** To whom visitors may write. */
    public List<Choice> choices() {
        return relay.choices();
    }

    public void receive(FormReceivers receivers) {
        receivers.register(Relay.FORM, relay);
    }

    /** The addresses of the pages of those whom search engines may list. */
    public static List<String> addresses(DirectoryModule directory) {
        return LeaderRoutes.addresses(directory.directory());
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return List.of(PostcodeScreens.tool());
    }

    /**
     * On what the screens stand.
     *
     * @param pages who answers for what is no leader below their address
     */
    public record Rooms(Screens screens, Once once, Rights rights, Handler pages) {}

    /** What people see, and the table of postcodes that operators bring in. */
    public List<Routes> routes(Rooms rooms, PostcodeTables tables) {
        Members members = sources.register().members();
        Saves saves = new Saves(sources.repository());
        Log log = new Log(sources.audit());
        Screens screens = rooms.screens();
        ProfileScreens own = new ProfileScreens(
                screens,
                new ProfileScreens.Parts(members, directory.profiles(), directory.people()),
                new ProfileDeeds(saves, members, directory.profiles(), log),
                sources.clock());
        PostcodeScreens postcodes = new PostcodeScreens(
                new PostcodeScreens.Means(screens, rooms.rights(), saves, log), tables, members, sources.clock());
        return List.of(
                new LeaderRoutes(directory.directory(), directory.profiles(), screens, rooms.pages()),
                Done.once(List.of(own, postcodes), rooms.once()));
    }
}

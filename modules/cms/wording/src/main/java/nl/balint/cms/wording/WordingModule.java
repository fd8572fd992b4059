package nl.balint.cms.wording;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.print.House;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.Terms;

/** Wires the words of mails and letters: it stands between who writes them and who renders templates. */
public final class WordingModule {

    private static final Duration TO_MEND = Duration.ofDays(2);

    private final Sources sources;
    private final Frames frames;
    private final Writings writings;
    private final WordingStore store;
    private final Wordings wordings;

    /**
     * What it stands on.
     *
     * @param tasks asked for when words turn out not to work: mails are there before tasks are
     */
    public record Sources(
            Repository repository, LightModules modules, Templates templates, Clock clock, Supplier<Tasks> tasks) {}

    public WordingModule(Sources sources) {
        this.sources = sources;
        Shown shown = new Shown(Terms.DUTCH_TIME);
        this.frames = new Frames(sources.templates(), shown);
        this.writings = new Writings(sources.modules(), frames, shown);
        this.store = new WordingStore(sources.repository(), sources.clock());
        this.wordings = new Wordings(store, writings, frames, this::tell);
    }

    /** What mails and letters say. */
    public Wordings wordings() {
        return wordings;
    }

    private void tell(String slug) {
        sources.tasks()
                .get()
                .post(new NewTask(
                        BrokenWords.KIND,
                        "role:redactie",
                        slug,
                        ListScreens.LIST + "/" + slug,
                        sources.clock().instant().plus(TO_MEND)));
    }

    /** What tasks of this module are about. */
    public TaskWords taskWords() {
        return new BrokenWords(writings, sources.modules());
    }

    /** The entry of this module in the menu of the rooms. */
    public static List<Tool> tools() {
        return List.of(new Tool("wording", ListScreens.LIST, ListScreens.EDIT, 58));
    }

    /** What the screens stand on. */
    public record Rooms(Screens screens, Once once, Rights rights, Audit audit, People people) {}

    /** What is previewed, and in whose name letters are. */
    public record Post(MailModule mail, House house) {}

    /** The screens of who changes words. */
    public List<Routes> routes(Rooms rooms, Post post) {
        WordingDesk desk = new WordingDesk(store, rooms.audit(), sources.tasks().get());
        Previews previews = new Previews(frames, post.mail(), post.house());
        return List.of(
                new ListScreens(writings, store, sources.modules(), rooms.screens(), rooms.rights()),
                new WordingScreens(
                        new WordingScreens.Parts(writings, store, desk, previews, rooms.people()),
                        rooms.screens(),
                        rooms.once(),
                        rooms.rights()));
    }
}

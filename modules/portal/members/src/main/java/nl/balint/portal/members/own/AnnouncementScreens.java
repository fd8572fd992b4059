package nl.balint.portal.members.own;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.members.Announcement;
import nl.balint.portal.members.Announcements;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.deeds.AnnouncementDeeds;
import nl.balint.portal.members.forms.Done;

/** News of a group: leaders write it, members read it. */
public final class AnnouncementScreens implements Routes {

    private static final String NEWS = "/mijn/groepen/{slug}/mededelingen";
    private static final int MOST = 5_000;
    private static final Form FORM = Form.named("members.announcement")
            .with(
                    Field.text("title").required().most(120),
                    Field.longText("text").required().most(MOST));

    /** The same, to be looked at once more before everybody reads it. */
    private static final Form SURE = Form.named("members.announcement")
            .with(Field.hidden("title").most(MOST), Field.hidden("text").most(MOST));

    /** Which button was pressed; none on the form itself. */
    private static final String STEP = "stap";

    private static final String PLACE = "plaats";
    private static final String CHANGE = "wijzig";
    private static final int NAMED = 3;

    private final Screens screens;
    private final GroupDoor door;
    private final Announcements announcements;
    private final AnnouncementDeeds deeds;
    private final Members members;
    private final Clock clock;

    public AnnouncementScreens(
            Screens screens,
            GroupDoor door,
            Announcements announcements,
            AnnouncementDeeds deeds,
            Members members,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.announcements = announcements;
        this.deeds = deeds;
        this.members = members;
        this.clock = clock;
    }

    private record Line(String id, String title, List<String> paragraphs, String by, Instant at) {}

    @Override
    public List<Route> routes() {
        return List.of(
                get(NEWS, this::list),
                get(NEWS + "/nieuw", this::ask),
                post(NEWS, this::write),
                post(NEWS + "/{id}/verwijderen", this::remove));
    }

    private Answer list(Request request) throws Exception {
        GroupDoor.Entered entered = door.reader(request);
        List<Line> lines = announcements.list(entered.group().id()).stream()
                .map(this::line)
                .toList();
        return screens.show(
                request, "members:screens/announcements", Map.of("group", GroupHead.of(entered), "news", lines));
    }

    private Answer ask(Request request) throws Exception {
        return form(request, door.leader(request), FORM.empty());
    }

    private Answer write(Request request) throws Exception {
        GroupDoor.Entered entered = door.leader(request);
        FormData data = FORM.read(request.form());
        if (!data.isSound()) {
            return form(request, entered, data).status(422);
        }
        String step = request.form(STEP).orElse("");
        if (step.equals(CHANGE)) {
            return form(request, entered, data);
        }
        Announcement asked = asked(entered, data);
        if (!step.equals(PLACE)) {
            return sure(request, entered, asked);
        }
        deeds.write(entered.visitor(), asked);
        return back(entered, "written");
    }

    private Announcement asked(GroupDoor.Entered entered, FormData data) {
        return new Announcement(
                "",
                entered.group().id(),
                entered.visitor().userId(),
                clock.instant(),
                data.text("title"),
                data.text("text"));
    }

    /** For which group and for whom: whoever is in another group than they think sees it here. */
    private Answer sure(Request request, GroupDoor.Entered entered, Announcement asked) throws Exception {
        AnnouncementDeeds.Audience audience = deeds.audience(asked);
        List<String> names = audience.readers().stream()
                .limit(NAMED)
                .map(member -> member.name().full())
                .toList();
        Map<String, Object> model = Map.of(
                "group", GroupHead.of(entered),
                "news", line(asked),
                "names", names,
                "readers", audience.readers().size(),
                "mails", audience.mails(),
                "form", SURE.filled(Map.of("title", asked.title(), "text", asked.text())));
        return screens.show(request, "members:screens/announcement-sure", model);
    }

    private Answer remove(Request request) {
        GroupDoor.Entered entered = door.leader(request);
        Announcement announcement = announcements
                .find(entered.group().id(), request.placeholder("id"))
                .orElseThrow(GroupDoor::missing);
        deeds.remove(entered.visitor(), announcement);
        return back(entered, "removed");
    }

    private Answer form(Request request, GroupDoor.Entered entered, FormData data) throws Exception {
        return screens.show(
                request, "members:screens/announcement-new", Map.of("group", GroupHead.of(entered), "form", data));
    }

    private Line line(Announcement news) {
        List<String> paragraphs = news.text()
                .lines()
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        String by = members.findCurrent(news.by())
                .map(member -> member.name().full())
                .orElse("");
        return new Line(news.id(), news.title(), paragraphs, by, news.at());
    }

    private static Answer back(GroupDoor.Entered entered, String done) {
        return Done.at(
                GroupHead.GROUPS + entered.group().slug() + "/mededelingen", "members.announcement.done." + done);
    }
}

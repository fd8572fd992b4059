package nl.balint.portal.members.own;

import static nl.balint.cms.http.Route.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.NotedLately;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.GroupWarning;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Sharing.Circle;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.exchange.AddressBook;

/** The people of a group: the list that keeps itself, on the screen, on paper and to take along. */
public final class GroupScreens implements Routes {

    private static final String GROUP = "/mijn/groepen/{slug}";

    private final Screens screens;
    private final GroupDoor door;
    private final Register register;
    private final Log log;
    private final Clock clock;
    private final NotedLately looks;

    public GroupScreens(Screens screens, GroupDoor door, Register register, Log log, Clock clock) {
        this.screens = screens;
        this.door = door;
        this.register = register;
        this.log = log;
        this.clock = clock;
        this.looks = new NotedLately(clock);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(GROUP, this::people),
                get(GROUP + "/adreslijst.csv", this::csv),
                get(GROUP + "/adreslijst.vcf", this::vcards),
                get(GROUP + "/leden/{id}/kaartje.vcf", this::vcard));
    }

    private Answer people(Request request) throws Exception {
        GroupDoor.Entered entered = door.reader(request);
        Instant now = clock.instant();
        Circle viewer = viewer(entered);
        List<PersonCard> cards = people(entered, now).stream()
                .map(person -> PersonCard.of(person, viewer, now))
                .toList();
        if (looks.isNew(entered.visitor().userId(), entered.group().id())) {
            log.post(Log.group(
                    "group.people-viewed", entered.visitor(), entered.group().id()));
        }
        return screens.show(
                request,
                "members:screens/people",
                Map.of(
                        "group",
                        GroupHead.of(entered),
                        "people",
                        cards,
                        "today",
                        Term.dayOf(now),
                        "lacksLeader",
                        register.warnings(entered.group(), now).contains(GroupWarning.NO_LEADER)));
    }

    private Answer csv(Request request) throws IOException {
        GroupDoor.Entered entered = door.taker(request);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AddressBook.csv(people(entered, clock.instant()), viewer(entered), out);
        return taken(entered, "csv", Answer.bytes("text/csv; charset=utf-8", out.toByteArray()));
    }

    private Answer vcards(Request request) {
        GroupDoor.Entered entered = door.taker(request);
        String cards = AddressBook.vcards(people(entered, clock.instant()), viewer(entered));
        return taken(entered, "vcf", Answer.bytes("text/vcard; charset=utf-8", utf8(cards)));
    }

    private Answer vcard(Request request) {
        GroupDoor.Entered entered = door.reader(request);
        GroupPerson person = people(entered, clock.instant()).stream()
                .filter(one -> one.member().id().equals(request.placeholder("id")))
                .findFirst()
                .orElseThrow(GroupDoor::missing);
        log.post(Log.person(
                        "member.card-taken", entered.visitor(), person.member().id())
                .in(entered.group().id()));
        String card = AddressBook.vcards(List.of(person), viewer(entered));
        return Answer.bytes("text/vcard; charset=utf-8", utf8(card))
                .download(person.member().name().full() + ".vcf")
                .personal();
    }

    /** Whoever takes the list along takes care of it: it says until when, and the log who. */
    private Answer taken(GroupDoor.Entered entered, String form, Answer answer) {
        log.post(Log.group(
                        "group.people-exported",
                        entered.visitor(),
                        entered.group().id())
                .with("form", form));
        String name = "Adreslijst " + entered.group().name() + " " + Term.dayOf(clock.instant()) + "." + form;
        return answer.download(name).personal();
    }

    private List<GroupPerson> people(GroupDoor.Entered entered, Instant now) {
        return register.people(entered.group().id(), now).stream()
                .filter(person -> !person.first().kind().equals(MembershipKind.GUEST))
                .toList();
    }

    private static Circle viewer(GroupDoor.Entered entered) {
        return entered.leads() ? Circle.LEADERS : Circle.GROUP;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}

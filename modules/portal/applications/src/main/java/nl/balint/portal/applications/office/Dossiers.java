package nl.balint.portal.applications.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.balint.cms.forms.PhoneNumber;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Matching;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.Wishes;
import nl.balint.portal.applications.forms.ActDesk;
import nl.balint.portal.applications.forms.ActForm;
import nl.balint.portal.applications.forms.Possible;
import nl.balint.portal.applications.forms.Tried;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;

/** Puts together what the secretariat sees of one application. */
final class Dossiers {

    private static final String PEOPLE = "/beheer/personen/";
    private static final Comparator<Dossier.Match> NEAREST_FIRST = Comparator.comparing(
                    (Dossier.Match match) -> match.kilometres() < 0 ? Long.MAX_VALUE : match.kilometres())
            .thenComparing(Dossier.Match::name);

    private final Rows rows;
    private final Register register;
    private final Matching matching;
    private final ActDesk desk;
    private final Clock clock;

    Dossiers(Rows rows, Register register, Matching matching, ActDesk desk, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.matching = matching;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The dossier, with a form that was sent and cannot be done as it is.
     *
     * @param tried {@link Tried#NOTHING} for none
     */
    Dossier of(Application application, Actor office, Tried tried) {
        LocalDate held = application.file().keeping().heldUntil();
        return new Dossier(
                rows.row(application, clock.instant()),
                handler(application),
                person(application),
                wished(application),
                way(application),
                checks(application),
                application.thread().stream().map(this::said).toList(),
                application.notes().stream().map(this::said).toList(),
                acts(application, office, tried),
                matches(application),
                held.equals(LocalDate.EPOCH) ? "" : held.toString());
    }

    private static Dossier.Person person(Application application) {
        Member person = application.person();
        String phone = PhoneNumber.parse(person.contact().mobile())
                .map(PhoneNumber::national)
                .orElse("");
        return new Dossier.Person(
                person.name().titled(),
                person.contact().email(),
                phone,
                person.standing().profession(),
                person.practice().name(),
                person.practice().address().line(),
                person.practice().hagro(),
                person.registrations().stream().map(BigRegistration::number).toList(),
                application.memberId());
    }

    private Dossier.Wished wished(Application application) {
        Wishes wishes = application.wishes();
        return new Dossier.Wished(
                application.file().chosen().stream().map(rows::groupName).toList(),
                wishes.postcode(),
                wishes.radius(),
                wishes.days().stream().sorted().toList(),
                wishes.mayBeNamed(),
                wishes.online());
    }

    private List<Dossier.Step> way(Application application) {
        return application.way().stream()
                .map(step -> new Dossier.Step(step.at(), step.act(), step.state(), rows.groupName(step.groupId())))
                .toList();
    }

    private List<Dossier.Check> checks(Application application) {
        Member person = application.person();
        List<Dossier.Found> members = matching.likeMembers(application).stream()
                .filter(member -> !member.id().equals(application.memberId()))
                .map(member -> new Dossier.Found(member.name().full(), PEOPLE + member.id()))
                .toList();
        List<Dossier.Found> others = matching.likeApplications(application).stream()
                .filter(Rows::isSeen)
                .map(other -> new Dossier.Found(other.number(), Addresses.OFFICE + "/" + other.id()))
                .toList();
        return List.of(
                check("email", !person.contact().email().isEmpty()),
                check("big", !person.registrations().isEmpty()),
                check("practice", !person.practice().address().isEmpty()),
                check(
                        "wish",
                        !application.file().chosen().isEmpty()
                                || !application.wishes().postcode().isEmpty()),
                new Dossier.Check("member", members.isEmpty(), members),
                new Dossier.Check("again", others.isEmpty(), others));
    }

    private static Dossier.Check check(String name, boolean good) {
        return new Dossier.Check(name, good, List.of());
    }

    private Dossier.Said said(Message message) {
        String name = register.members()
                .find(message.userId())
                .map(member -> member.name().full())
                .orElse("");
        return new Dossier.Said(message.at(), message.by(), name, message.text());
    }

    private List<Possible> acts(Application application, Actor office, Tried tried) {
        List<ActForm> acts = OfficeActs.withForm(OfficeActs.addGroup(register, application)).stream()
                .filter(act -> !(act.equals(OfficeActs.TAKE_UP) && isOf(application, office)))
                .toList();
        return desk.possible(acts, application, office, tried);
    }

    private static boolean isOf(Application application, Actor office) {
        return application.state() instanceof JoinState.InHandling taken
                && taken.by().equals(office.userId());
    }

    private String handler(Application application) {
        return application.state() instanceof JoinState.InHandling taken
                ? register.members()
                        .find(taken.by())
                        .map(member -> member.name().full())
                        .orElse("")
                : "";
    }

    private List<Dossier.Match> matches(Application application) {
        boolean isChoosing = application.is(JoinState.InHandling.class) || application.is(JoinState.Submitted.class);
        boolean isWaiting = application.state() instanceof JoinState.Waiting open
                && !open.offer().isMade();
        if (!isChoosing && !isWaiting) {
            return List.of();
        }
        return matching.groups(application).stream()
                .map(match -> match(application, match, isWaiting))
                .sorted(NEAREST_FIRST)
                .toList();
    }

    private Dossier.Match match(Application application, Matching.Match match, boolean isWaiting) {
        Group group = match.group();
        boolean isReady = application.is(JoinState.InHandling.class) && match.chosen();
        ActForm act = isWaiting ? OfficeActs.OFFER_SEAT : isReady ? OfficeActs.PROPOSE : OfficeActs.ADD_GROUP;
        boolean isNothing = isWaiting ? match.free() == 0 : act.equals(OfficeActs.ADD_GROUP) && match.chosen();
        return new Dossier.Match(
                group.id(),
                group.name(),
                group.place().town(),
                Math.round(match.kilometres()),
                group.meeting().days(),
                match.day(),
                match.free(),
                match.chosen(),
                matching.mayKnowEachOther(application, group),
                isNothing ? "" : act.way());
    }
}

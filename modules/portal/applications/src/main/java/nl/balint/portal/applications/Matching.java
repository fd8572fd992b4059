package nl.balint.portal.applications;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Duplicates;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;

/** Which groups suit an applicant, who may know whom, and who may have applied before. */
public final class Matching {

    private static final double UNKNOWN = Double.MAX_VALUE;

    private final Register register;
    private final Applications applications;
    private final Distances distances;
    private final Clock clock;

    /**
     * A group that could be asked.
     *
     * @param kilometres as the crow flies; -1 when not known
     * @param free seats that nobody has or was promised
     * @param day whether it meets on a day that suits
     * @param chosen whether the applicant chose it
     */
    public record Match(Group group, double kilometres, int free, boolean day, boolean chosen) {}

    public Matching(Register register, Applications applications, Distances distances, Clock clock) {
        this.register = register;
        this.applications = applications;
        this.distances = distances;
        this.clock = clock;
    }

    /** The groups that may suit, best first: with a free seat, on a day that suits, near. */
    public List<Match> groups(Application application) {
        return register.groups().list().stream()
                .filter(group -> group.state().isAlive())
                .filter(group -> !application.file().tried().contains(group.id()))
                .filter(group -> isWanted(application, group) && !isMember(application, group))
                .map(group -> match(application, group))
                .sorted(Comparator.comparing((Match match) -> match.free() == 0)
                        .thenComparing(match -> !match.chosen())
                        .thenComparing(match -> !match.day())
                        .thenComparing(match -> match.kilometres() < 0 ? UNKNOWN : match.kilometres()))
                .toList();
    }

    /** Seats of a group that nobody has, and that are neither promised nor on offer to somebody. */
    public int free(Group group) {
        int seats = register.groups().seats(group, clock.instant()).free();
        int promised = (int) applications.list().stream()
                .filter(application ->
                        application.is(JoinState.Placeable.class) || application.is(JoinState.Waiting.class))
                .filter(application -> application.state().groupId().equals(group.id()))
                .count();
        return Math.max(0, seats - promised);
    }

    /** Free seats for which nobody is getting to know the group: only these are offered to those who wait. */
    public int unspoken(Group group) {
        int spoken = (int) applications.list().stream()
                .filter(application -> application.is(JoinState.Proposed.class)
                        || application.is(JoinState.Acquaintance.class)
                        || application.is(JoinState.Deliberation.class))
                .filter(application -> application.state().groupId().equals(group.id()))
                .count();
        return Math.max(0, free(group) - spoken);
    }

    /** Whether the applicant has a seat in the group already, or will have one, by the same mail address. */
    public boolean isMember(Application application, Group group) {
        return register.members()
                .findByEmail(application.person().contact().email())
                .filter(known -> register.memberships().hasSeat(group.id(), known.id(), clock.instant()))
                .isPresent();
    }

    /**
     * Whether a group may be offered to somebody who waits: chosen, or within the radius, or online if that is fine.
     */
    public boolean isWanted(Application application, Group group) {
        if (application.file().chosen().contains(group.id())) {
            return true;
        }
        Wishes wishes = application.wishes();
        boolean isAnywhere = wishes.postcode().isEmpty() && wishes.groups().isEmpty();
        if (group.place().form() == GroupPlace.Form.ONLINE) {
            return isAnywhere || wishes.online();
        }
        if (wishes.postcode().isEmpty()) {
            return isAnywhere;
        }
        OptionalDouble far = distances.toGroup(wishes.postcode(), group);
        return far.isPresent() && far.getAsDouble() <= wishes.radius();
    }

    /**
     * Whether somebody in the group works where the applicant works, or in the same hagro. Who that is, is told to
     * nobody.
     */
    public boolean mayKnowEachOther(Application application, Group group) {
        return register.people(group.id(), clock.instant()).stream()
                .map(GroupPerson::member)
                .anyMatch(member -> isSamePractice(member, application.person()));
    }

    /** People in the register who may be the applicant. */
    public List<Member> likeMembers(Application application) {
        return new Duplicates(register.members()).like(application.person());
    }

    /** Other applications that may be of the same person. */
    public List<Application> likeApplications(Application application) {
        Member person = application.person();
        Set<String> numbers =
                person.registrations().stream().map(BigRegistration::number).collect(toSet());
        return applications.list().stream()
                .filter(other -> isAlike(other.person(), person, numbers))
                .filter(other -> !other.id().equals(application.id()))
                .toList();
    }

    private Match match(Application application, Group group) {
        Wishes wishes = application.wishes();
        double far = distances.toGroup(wishes.postcode(), group).orElse(-1);
        boolean day = wishes.days().isEmpty() || group.meeting().days().stream().anyMatch(wishes.days()::contains);
        return new Match(
                group, far, free(group), day, application.file().chosen().contains(group.id()));
    }

    private static boolean isAlike(Member one, Member other, Set<String> numbers) {
        boolean mail = !one.contact().email().isEmpty()
                && one.contact().email().equals(other.contact().email());
        boolean number =
                !numbers.isEmpty() && one.registrations().stream().anyMatch(entry -> numbers.contains(entry.number()));
        String postcode = one.practice().address().postcode();
        boolean place = !postcode.isEmpty()
                && postcode.equals(other.practice().address().postcode())
                && bare(one.name().surname().core())
                        .equals(bare(other.name().surname().core()));
        return mail || number || place;
    }

    private static boolean isSamePractice(Member one, Member other) {
        boolean name = !bare(one.practice().name()).isEmpty()
                && bare(one.practice().name()).equals(bare(other.practice().name()));
        var here = one.practice().address();
        var there = other.practice().address();
        boolean door = !here.postcode().isEmpty()
                && here.postcode().equals(there.postcode())
                && here.number().equals(there.number());
        boolean hagro = !bareHagro(one).isEmpty() && bareHagro(one).equals(bareHagro(other));
        return name || door || hagro;
    }

    /** "Hagro Slotlaan" and "slotlaan" are the same. */
    private static String bareHagro(Member member) {
        return bare(member.practice().hagro()).replaceFirst("^hagro", "");
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}

package nl.balint.portal.applications.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.forms.PhoneNumber;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Matching;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.Passage;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Members;

/** What a group may see of which applications. */
final class Candidates {

    private static final Set<Class<? extends JoinState>> THEIR_TURN = Set.of(
            JoinState.Proposed.class,
            JoinState.Acquaintance.class,
            JoinState.Deliberation.class,
            JoinState.Placeable.class);
    private static final Set<Actor.Kind> BETWEEN_THEM = Set.of(Actor.Kind.APPLICANT, Actor.Kind.LEADER);

    private final Applications applications;
    private final Matching matching;
    private final Members members;

    Candidates(Applications applications, Matching matching, Members members) {
        this.applications = applications;
        this.matching = matching;
        this.members = members;
    }

    /** Those whose turn it is with that group, those that wait longest first. */
    List<Application> list(Group group) {
        return applications.list().stream()
                .filter(application -> isTheirs(application, group))
                .toList();
    }

    Optional<Application> find(String id, Group group) {
        return applications.find(id).filter(application -> isTheirs(application, group));
    }

    /** Whether it was that group's turn once: its leaders may know that this is over. */
    boolean wasWith(String id, Group group) {
        return applications.find(id).stream()
                .flatMap(application -> application.way().stream())
                .anyMatch(step -> step.groupId().equals(group.id()));
    }

    /** Whether that group voted about it: its members may know that this is over. */
    boolean wasVotedOn(String id, Group group) {
        return applications.find(id).stream()
                .flatMap(application -> application.way().stream())
                .anyMatch(step ->
                        step.groupId().equals(group.id()) && step.state().equals("Deliberation"));
    }

    /** The groups whose turn it was, the last first. */
    List<String> groupsBefore(String id) {
        List<String> groups = new ArrayList<>(applications.find(id).stream()
                .flatMap(application -> application.way().stream())
                .map(Passage::groupId)
                .filter(group -> !group.isEmpty())
                .toList());
        Collections.reverse(groups);
        return groups;
    }

    /** The one with that id, when somebody may vote about it in that group. */
    Optional<Application> findBallot(String id, Group group, String voter) {
        return find(id, group).filter(application -> votes(application, voter));
    }

    /** Whether somebody may vote about an application now. */
    static boolean votes(Application application, String voter) {
        return application.state() instanceof JoinState.Deliberation open
                && open.ballot().voters().contains(voter);
    }

    /** The ballots of a group that were counted, the last first. */
    List<Decided> decided(Group group) {
        return applications.list().stream()
                .flatMap(application -> Decided.of(application, group.id()))
                .sorted(Comparator.comparing(Decided::day).reversed())
                .toList();
    }

    /** As the leaders of the group see it. */
    Candidate of(Application application, Group group) {
        Member person = application.person();
        return new Candidate(
                application.id(),
                application.number(),
                person.name().full(),
                application.state().getClass().getSimpleName(),
                person.standing().profession(),
                person.practice().name(),
                person.practice().address().town(),
                application.is(JoinState.Proposed.class) ? Candidate.Reach.NONE : reach(person),
                application.wishes().days().stream().sorted().toList(),
                application.answers(),
                matching.mayKnowEachOther(application, group),
                said(application));
    }

    private static Candidate.Reach reach(Member person) {
        String phone = PhoneNumber.parse(person.contact().mobile())
                .map(PhoneNumber::national)
                .orElse("");
        return new Candidate.Reach(person.contact().email(), phone);
    }

    /** Since the group was asked; what was said before was meant for others. */
    private List<Candidate.Said> said(Application application) {
        Instant asked = application.way().stream()
                .filter(step -> step.state().equals("Proposed"))
                .map(step -> step.at())
                .reduce((one, later) -> later)
                .orElse(application.state().since());
        return application.thread().stream()
                .filter(message -> BETWEEN_THEM.contains(message.by()))
                .filter(message -> !message.at().isBefore(asked))
                .map(this::said)
                .toList();
    }

    private Candidate.Said said(Message message) {
        String name = members.find(message.userId())
                .map(member -> member.name().full())
                .orElse("");
        return new Candidate.Said(message.at(), message.by(), name, message.text());
    }

    private static boolean isTheirs(Application application, Group group) {
        return THEIR_TURN.contains(application.state().getClass())
                && application.state().groupId().equals(group.id());
    }
}

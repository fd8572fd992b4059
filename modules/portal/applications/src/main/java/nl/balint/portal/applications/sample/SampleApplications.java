package nl.balint.portal.applications.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;

/** Lets people who do not exist apply, each by the acts that bring it so far: tasks and log are as real. */
public final class SampleApplications {

    private static final Duration PAUSE = Duration.ofMinutes(20);

    private final Register register;
    private final Joining joining;
    private final Clock clock;
    private final PastClock past;

    /**
     * Makes it.
     *
     * @param joining makes what does the acts, by a clock
     */
    public SampleApplications(Register register, Function<Clock, Joining> joining, Clock clock) {
        this.register = register;
        this.clock = clock;
        this.past = new PastClock(clock);
        this.joining = joining.apply(past);
    }

    /** Those for groups that exist. What was sown before is not sown again. */
    public void sow() {
        for (SampleApplication sample : SampleApplication.ALL) {
            register.groups().findBySlug(sample.group()).ifPresent(group -> sow(sample, group));
        }
    }

    /**
     * So many more, over all groups and stages, to measure with.
     *
     * @param told of each that is there
     */
    public void sow(int count, IntConsumer told) {
        List<Group> groups = register.groups().list();
        for (int number = 0; number < count; number++) {
            Group group = groups.get(number % groups.size());
            sow(SampleApplication.numbered(number, group.slug(), group.place().postcode()), group);
            told.accept(number + 1);
        }
    }

    private void sow(SampleApplication sample, Group group) {
        List<Done> acts = acts(sample, group);
        Duration whole = Duration.ofDays(sample.daysAgo());
        past.put(clock.instant().minus(whole));
        String id = joining.send(sample.sent(group.id()));
        past.pass(PAUSE);
        joining.act(Actor.APPLICANT, id, new JoinAct.Confirm());
        for (Done done : acts) {
            past.pass(whole.dividedBy(acts.size() + 2L));
            joining.act(done.by(), id, done.act(), done.said());
        }
    }

    private record Done(Actor by, JoinAct act, String said) {}

    private List<Done> acts(SampleApplication sample, Group group) {
        Actor office = Actor.office(holder());
        Actor leader = Actor.leader(leader(group), group.id());
        LocalDate first = Terms.day(clock.instant()).plusDays(14);
        List<Done> way = new ArrayList<>();
        switch (sample.reached()) {
            case SUBMITTED -> {}
            case ASKED -> {
                way.add(new Done(office, new JoinAct.TakeUp(), ""));
                way.add(new Done(office, new JoinAct.Ask(), "Klopt het dat u alleen op donderdag kunt?"));
            }
            case WAITING -> way.add(new Done(office, new JoinAct.PutOnWaitingList(), ""));
            case REJECTED -> way.add(new Done(office, new JoinAct.Reject(JoinState.Reason.DUPLICATE), ""));
            default -> {
                way.add(new Done(office, new JoinAct.TakeUp(), ""));
                way.add(new Done(office, new JoinAct.Propose(group.id()), ""));
                way.add(new Done(leader, new JoinAct.Meet(), "Schikt dinsdag 19.30 uur of donderdag 20.00 uur?"));
                way.add(new Done(leader, JoinAct.ReportMeeting.of(JoinAct.Result.FITS, first), ""));
                return way.subList(0, sample.reached().steps());
            }
        }
        return way;
    }

    private String holder() {
        return register.assignments().at(clock.instant()).stream()
                .filter(one -> one.role() == SocietyRole.SECRETARIAAT)
                .map(one -> one.memberId())
                .findFirst()
                .orElse("");
    }

    private String leader(Group group) {
        return register.people(group.id(), clock.instant()).stream()
                .filter(person -> person.leadsAt(clock.instant()))
                .map(GroupPerson::member)
                .map(member -> member.id())
                .findFirst()
                .orElse("");
    }
}

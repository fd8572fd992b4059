package nl.balint.portal.applications.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.deeds.Saves;

/** Lets people who do not exist apply, each by the acts that bring it so far: tasks and log are as real. */
public final class SampleApplications {

    /** So many go each step together, in one save: a save for each of thousands takes the disk many minutes. */
    private static final int TOGETHER = 100;

    private final Register register;
    private final Saves saves;
    private final Joining joining;
    private final Clock clock;
    private final PastClock past;

    /**
     * Makes it.
     *
     * @param joining makes what does the acts, by a clock
     */
    public SampleApplications(Register register, Saves saves, Function<Clock, Joining> joining, Clock clock) {
        this.register = register;
        this.saves = saves;
        this.clock = clock;
        this.past = new PastClock(clock);
        this.joining = joining.apply(past);
    }

    /** Those for groups that exist. What was sown before is not sown again. */
    public void sow() {
        sow(SampleApplication.ALL.stream()
                .flatMap(sample ->
                        register.groups().findBySlug(sample.group()).stream().map(group -> way(sample, group)))
                .toList());
    }

    /**
     * So many more, over all groups and stages, to measure with.
     *
     * @param told of how many are there
     */
    public void sow(int count, IntConsumer told) {
        List<Group> groups = register.groups().list();
        for (int from = 0; from < count; from += TOGETHER) {
            int until = Math.min(from + TOGETHER, count);
            sow(IntStream.range(from, until)
                    .mapToObj(number -> numbered(number, groups.get(number % groups.size())))
                    .toList());
            told.accept(until);
        }
    }

    private SampleWay numbered(int number, Group group) {
        return way(
                SampleApplication.numbered(number, group.slug(), group.place().postcode()), group);
    }

    private SampleWay way(SampleApplication sample, Group group) {
        return SampleWay.until(clock.instant(), sample, group.id(), acts(sample, group));
    }

    /** A step of all, then the next step of all: what one act leaves is found by the next only when it is saved. */
    private void sow(List<SampleWay> ways) {
        List<String> ids = saves.once(content -> ways.stream()
                .map(way -> {
                    past.put(way.sentAt());
                    return joining.send(content, way.sample().sent(way.groupId()));
                })
                .toList());
        int longest = ways.stream().mapToInt(SampleWay::length).max().orElse(0);
        for (int step = 0; step < longest; step++) {
            int number = step;
            saves.once(content -> {
                for (int one = 0; one < ways.size(); one++) {
                    SampleWay way = ways.get(one);
                    if (number < way.length()) {
                        past.put(way.at(number));
                        joining.act(content, ids.get(one), way.deed(number));
                    }
                }
                return ways;
            });
        }
    }

    private List<Joining.Deed> acts(SampleApplication sample, Group group) {
        Actor office = Actor.office(holder());
        Actor leader = Actor.leader(leader(group), group.id());
        LocalDate first = Terms.day(clock.instant()).plusDays(14);
        List<Joining.Deed> way = new ArrayList<>();
        switch (sample.reached()) {
            case SUBMITTED -> {}
            case ASKED -> {
                way.add(new Joining.Deed(office, new JoinAct.TakeUp(), ""));
                way.add(new Joining.Deed(office, new JoinAct.Ask(), "Klopt het dat u alleen op donderdag kunt?"));
            }
            case WAITING -> way.add(new Joining.Deed(office, new JoinAct.PutOnWaitingList(), ""));
            case REJECTED -> way.add(new Joining.Deed(office, new JoinAct.Reject(JoinState.Reason.DUPLICATE), ""));
            default -> {
                way.add(new Joining.Deed(office, new JoinAct.TakeUp(), ""));
                way.add(new Joining.Deed(office, new JoinAct.Propose(group.id()), ""));
                way.add(new Joining.Deed(
                        leader, new JoinAct.Meet(), "Schikt dinsdag 19.30 uur of donderdag 20.00 uur?"));
                way.add(new Joining.Deed(leader, JoinAct.ReportMeeting.of(JoinAct.Result.FITS, first), ""));
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

package nl.balint.portal.applications.deeds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.AuditLine;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.NewApplication;
import nl.balint.portal.applications.Passage;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.JoinProcedure;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.Step;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.MembershipRefused;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.deeds.Log;
import nl.balint.portal.members.deeds.Saves;

/**
 * Does what people and the house do with applications for a group. Acts come one after another in one house; of two
 * houses that collide one tries again with what the other did.
 */
public final class Joining {

    private final Applications applications;
    private final JoinProcedure procedure;
    private final JoinEffects effects;
    private final Register register;
    private final Saves saves;
    private final Log log;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * What somebody does.
     *
     * @param said what is written with it, for the applicant to read or by the applicant; empty for nothing
     */
    public record Deed(Actor by, JoinAct act, String said) {}

    /** The rules and what they bring about. */
    record Rules(JoinProcedure procedure, JoinEffects effects) {}

    Joining(Applications applications, Rules rules, Register register, Saves saves, Log log, Clock clock) {
        this.applications = applications;
        this.procedure = rules.procedure();
        this.effects = rules.effects();
        this.register = register;
        this.saves = saves;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Takes in what was sent, and mails the link that confirms it. The same submission is taken in once.
     *
     * @return the id of the application
     */
    public String send(NewApplication sent) {
        return inTurn(() -> saves.once(content -> send(content, sent)));
    }

    /** The same in the save of whoever hands the content, such as a form that comes in. */
    public String send(Content content, NewApplication sent) {
        Optional<Application> before = applications.findSubmission(content, sent.submission());
        if (before.isPresent()) {
            return before.get().id();
        }
        Application made = applications.add(content, sent, clock.instant());
        take(content, made, new JoinAct.Submit(), Actor.APPLICANT, "");
        return made.id();
    }

    /** Does an act without a word. */
    public Step<JoinCase> act(Actor actor, String id, JoinAct act) {
        return act(actor, id, act, "");
    }

    /**
     * Does an act.
     *
     * @param said what is written with it, for the applicant to read or by the applicant; empty for nothing
     */
    public Step<JoinCase> act(Actor actor, String id, JoinAct act, String said) {
        return inTurn(() -> {
            try {
                return once(actor, id, act, said);
            } catch (MembershipRefused refused) {
                return unseated(actor, id, act, refused);
            }
        });
    }

    /**
     * The same in the save of whoever hands the content, who lets nobody else act meanwhile. What an earlier deed in
     * this save did to the tasks of the same application is not seen yet.
     */
    public Step<JoinCase> act(Content content, String id, Deed deed) {
        Application application = existing(content, id);
        return take(content, application, complete(deed.act(), application), deed.by(), deed.said());
    }

    /** Adds a note that stays in the house. */
    public void note(Actor actor, String id, String text) {
        inTurn(() -> saves.once(content -> {
            Application application = existing(content, id);
            applications.note(content, id, message(actor, text));
            log.note(content, line("application.noted", actor, application));
            return application;
        }));
    }

    /**
     * Brings something about once, such as a reminder: in the same save it is marked that it was done.
     *
     * @return whether it was done now
     */
    public boolean once(String id, String mark, List<Effect> what) {
        return inTurn(() -> saves.once(content -> {
            Optional<Application> application = applications
                    .find(content, id)
                    .filter(found -> !found.marks().contains(mark));
            application.ifPresent(found -> {
                applications.mark(content, id, mark);
                what.forEach(effect -> effects.apply(content, id, effect, AuditLine.SYSTEM, clock.instant()));
                log.note(content, line("application.reminded", Actor.HOUSE, found));
            });
            return application.isPresent();
        }));
    }

    private Step<JoinCase> once(Actor actor, String id, JoinAct act, String said) {
        return saves.once(content -> act(content, id, new Deed(actor, act, said)));
    }

    /** The last seat was taken just now, or the person has one there already. */
    private Step<JoinCase> unseated(Actor actor, String id, JoinAct act, MembershipRefused refused) {
        boolean full = refused.why() == MembershipRefused.Why.FULL && act instanceof JoinAct.TakeSeat;
        if (!full) {
            boolean has = refused.why() == MembershipRefused.Why.ALREADY;
            return Step.refused(has ? Refusal.ALREADY_MEMBER : Refusal.GROUP_CLOSED);
        }
        JoinAct.TakeSeat asked = (JoinAct.TakeSeat) act;
        return once(actor, id, new JoinAct.TakeSeat(asked.statements(), JoinAct.Seat.GONE), "");
    }

    private Step<JoinCase> take(Content content, Application before, JoinAct act, Actor actor, String said) {
        Instant at = clock.instant();
        Optional<Refusal> closed = closed(act, before);
        if (closed.isPresent()) {
            return Step.refused(closed.get());
        }
        Step<JoinCase> step = procedure.take(before.file(), act, actor, at);
        if (step instanceof Step.Moved<JoinCase> moved) {
            String group = moved.file().state().groupId();
            applications.save(content, before.id(), moved.file());
            if (!(act instanceof JoinAct.Vote)) {
                applications.pass(
                        content, before.id(), new Passage(at, name(moved.file().state()), name(act), group));
            }
            if (!said.isBlank()) {
                applications.say(content, before.id(), message(actor, said));
            }
            String by = actor.kind() == Actor.Kind.HOUSE ? AuditLine.SYSTEM : actor.userId();
            moved.effects().forEach(effect -> effects.apply(content, before.id(), effect, by, at));
            AuditLine line = line(event(act), actor, before);
            log.note(content, group.isEmpty() ? line : line.in(group));
        }
        return step;
    }

    /** What only the register knows is filled in: the rule of the group and who votes. */
    private JoinAct complete(JoinAct act, Application application) {
        if (act instanceof JoinAct.ReportMeeting report) {
            String groupId = application.state().groupId();
            return register.groups()
                    .find(groupId)
                    .<JoinAct>map(group -> new JoinAct.ReportMeeting(report.result(), report.from(), electorate(group)))
                    .orElse(act);
        }
        return act;
    }

    private JoinAct.Electorate electorate(Group group) {
        Instant now = clock.instant();
        GroupDetails.Rule rule = group.details().admission().rule();
        Set<String> voters = register.people(group.id(), now).stream()
                .filter(person -> rule == GroupDetails.Rule.LEADERS ? person.leadsAt(now) : mayVote(person, now))
                .map(person -> person.member().id())
                .collect(Collectors.toSet());
        return new JoinAct.Electorate(rule, voters);
    }

    private static boolean mayVote(GroupPerson person, Instant now) {
        return person.leadsAt(now) || person.seat().isPresent();
    }

    /** Why the group that an act is about is not to be asked. */
    private Optional<Refusal> closed(JoinAct act, Application application) {
        String asked = asked(act);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        boolean isAlive = register.groups()
                .find(asked)
                .filter(group -> group.state().isAlive())
                .isPresent();
        if (!isAlive) {
            return Optional.of(Refusal.GROUP_CLOSED);
        }
        return register.members()
                .findByEmail(application.person().contact().email())
                .filter(known -> register.memberships().hasSeat(asked, known.id(), clock.instant()))
                .map(known -> Refusal.ALREADY_MEMBER);
    }

    private static String asked(JoinAct act) {
        if (act instanceof JoinAct.Propose propose) {
            return propose.groupId();
        }
        if (act instanceof JoinAct.OfferSeat offer) {
            return offer.groupId();
        }
        return act instanceof JoinAct.AddGroup add ? add.groupId() : "";
    }

    private Application existing(Content content, String id) {
        return applications
                .find(content, id)
                .orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "applications.missing", id));
    }

    private Message message(Actor actor, String text) {
        return new Message(clock.instant(), actor.kind(), actor.userId(), text.strip());
    }

    /** Who voted stands nowhere, so not in the log either. */
    private static AuditLine line(String event, Actor actor, Application application) {
        boolean isSecret = event.equals("application.vote");
        String who = actor.kind() == Actor.Kind.HOUSE ? AuditLine.SYSTEM : actor.userId();
        return AuditLine.by(isSecret ? AuditLine.UNKNOWN : who, event, application.object());
    }

    /** {@code application.take-up} for {@code TakeUp}. */
    private static String event(JoinAct act) {
        return "application." + name(act).replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String name(Object thing) {
        return thing.getClass().getSimpleName();
    }

    private <T> T inTurn(Supplier<T> deed) {
        turn.lock();
        try {
            return deed.get();
        } finally {
            turn.unlock();
        }
    }
}

package nl.balint.portal.members.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.members.Membership.LeavingReason;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.MembershipRefused;
import nl.balint.portal.members.Term;

/** What is asked when somebody comes into a group, leaves it, pauses or goes to another. */
public final class MembershipForms {

    private static final List<LeavingReason> REASONS = List.of(
            LeavingReason.NOT_TOLD,
            LeavingReason.MOVED,
            LeavingReason.STOPPED_WORKING,
            LeavingReason.NO_TIME,
            LeavingReason.OTHER_GROUP);

    /** Somebody who is known comes into a group. */
    public static final Form ADD = Form.named("members.membership")
            .with(
                    kind(List.of(MembershipKind.values())),
                    Field.date("from").required(),
                    Field.date("until"),
                    Field.text("exception").most(200));

    /** Somebody leaves, now or on a day. */
    public static final Form END = Form.named("members.ending")
            .with(
                    Field.choice("when", Choice.of("now"), Choice.of("day")).required(),
                    Field.date("day"),
                    Field.choice("reason")
                            .choices(REASONS.stream().map(Choice::of).toList())
                            .required());

    /** Somebody is away for a while. */
    public static final Form PAUSE =
            Form.named("members.pause").with(Field.date("from").required(), Field.date("until"));

    /** Somebody goes to another group; the groups are filled in when it is shown. */
    public static final Form TRANSFER = Form.named("members.transfer")
            .with(
                    Field.list("group").required(),
                    Field.choice("when", Choice.of("now"), Choice.of("day")).required(),
                    Field.date("day"),
                    Field.text("exception").most(200));

    private MembershipForms() {}

    /** The kinds that leaders may give, and how the field is asked. */
    public static Field kind(Collection<MembershipKind> kinds) {
        return Field.list("kind")
                .choices(kinds.stream().map(Choice::of).toList())
                .keyed("members.kind")
                .required();
    }

    /** The term that was asked for, when it makes sense; otherwise the data have a problem. */
    public static FormData judgedTerm(FormData data) {
        if (data.findDate("from").isPresent()
                && data.findDate("until").isPresent()
                && !data.date("until").isAfter(data.date("from"))) {
            return data.withProblem("until", "members.problem.until");
        }
        return data;
    }

    /** From the first day to the start of the last; a first day of today begins now. */
    public static Term term(FormData data, Clock clock) {
        Instant now = clock.instant();
        LocalDate first = data.date("from");
        Instant from = first.equals(Term.dayOf(now)) ? now : Term.startOf(first);
        return data.findDate("until")
                .map(last -> new Term(from, Term.startOf(last)))
                .orElse(Term.from(from));
    }

    /** A day that is asked for must be told. */
    public static FormData judgedMoment(FormData data, Clock clock) {
        boolean isDay = data.text("when").equals("day");
        if (isDay && data.find("day").isEmpty()) {
            return data.withProblem("day", "members.problem.day");
        }
        boolean isPast =
                isDay && data.findDate("day").isPresent() && data.date("day").isBefore(Term.dayOf(clock.instant()));
        return isPast ? data.withProblem("day", "members.problem.past") : data;
    }

    /** Now, or the start of the day; the start of today is now. */
    public static Instant moment(FormData data, Clock clock) {
        Instant now = clock.instant();
        if (data.text("when").equals("now")) {
            return now;
        }
        Instant start = Term.startOf(data.date("day"));
        return start.isBefore(now) ? now : start;
    }

    /** Says beside the right field why a membership cannot be. */
    public static FormData refused(FormData data, String field, MembershipRefused refused) {
        boolean isFull = refused.why() == MembershipRefused.Why.FULL;
        return data.withProblem(isFull ? "exception" : field, "members.problem.refused." + refused.why());
    }
}

package nl.balint.portal.applications.startdesk;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.Refusal;
import nl.balint.portal.applications.procedure.StartAct;
import nl.balint.portal.applications.procedure.StartState;
import nl.balint.portal.applications.procedure.StartState.Verdict;

/**
 * Something that an office does with the start of a group.
 *
 * @param way the last part of the address that it is sent to
 * @param by whose act it is
 * @param in the states in which it can be done
 * @param form what is asked with it; its texts are those of the name of the form
 */
record DeskAct(
        String way, Actor.Kind by, Set<Class<? extends StartState>> in, Form form, Function<FormData, StartAct> make) {

    static final String WORDS = "words";
    static final String MENTOR = "mentor";
    static final String UNTIL = "until";
    static final String MOTIVATION = "motivation";
    private static final int LONGEST = 4_000;

    static final List<DeskAct> ALL = List.of(
            new DeskAct(
                    "oppakken",
                    Actor.Kind.OFFICE,
                    Set.of(StartState.Requested.class),
                    form("take-up"),
                    data -> new StartAct.TakeUpStart()),
            new DeskAct(
                    "compleet",
                    Actor.Kind.OFFICE,
                    Set.of(StartState.Checking.class),
                    form("find-complete"),
                    data -> new StartAct.FindComplete(Set.of())),
            new DeskAct(
                    "vragen",
                    Actor.Kind.OFFICE,
                    Set.of(StartState.Checking.class),
                    form("ask-supplement", Field.longText(WORDS).most(LONGEST).required()),
                    data -> new StartAct.AskSupplement()),
            new DeskAct(
                    "bericht",
                    Actor.Kind.OFFICE,
                    StartState.RUNNING,
                    form("write", Field.longText(WORDS).most(LONGEST).required()),
                    data -> new StartAct.WriteStart()),
            new DeskAct(
                    "bewaren",
                    Actor.Kind.OFFICE,
                    StartState.ENDED,
                    form("hold", Field.date(UNTIL).required()),
                    data -> new StartAct.HoldStart(data.date(UNTIL))),
            new DeskAct(
                    "advies",
                    Actor.Kind.COMMITTEE,
                    Set.of(StartState.AwaitingAdvice.class),
                    form(
                            "advise",
                            verdict(),
                            Field.longText(MOTIVATION).most(LONGEST).required()),
                    data -> new StartAct.Advise(data.choice("verdict", Verdict.class), data.text(MOTIVATION))),
            new DeskAct(
                    "besluit",
                    Actor.Kind.BOARD,
                    Set.of(StartState.AwaitingDecision.class),
                    form("decide", verdict(), Field.longText(MOTIVATION).most(LONGEST), Field.list(MENTOR)),
                    data -> new StartAct.Decide(
                            data.choice("verdict", Verdict.class), data.text(MOTIVATION), data.text(MENTOR))));

    /** With the leaders of today to choose a mentor from. */
    Form form(List<Choice> leaders) {
        boolean asks = form.fields().stream().anyMatch(field -> field.name().equals(MENTOR));
        return asks ? form.replace(form.get(MENTOR).choices(leaders)) : form;
    }

    /** The field beside which is told why it was refused; empty for above the form. */
    static String field(Refusal why) {
        return switch (why) {
            case MOTIVATION -> MOTIVATION;
            case PAST_DAY -> UNTIL;
            default -> "";
        };
    }

    /** What those who asked read of it. */
    String said(FormData data) {
        boolean speaks = form.fields().stream().anyMatch(field -> field.name().equals(WORDS));
        return speaks ? data.text(WORDS) : "";
    }

    private static Form form(String name, Field... fields) {
        return Form.named("applications.start." + name).with(fields);
    }

    private static Field verdict() {
        return Field.choice("verdict").choices(Choice.all(Verdict.class)).required();
    }
}

package nl.balint.portal.applications.forms;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Request;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.JoinProcedure;
import nl.balint.portal.applications.procedure.Step;

/** Says which acts somebody can do now, and does the one that is sent. */
public final class ActDesk {

    private final Joining joining;
    private final JoinProcedure procedure;
    private final Clock clock;

    public ActDesk(Joining joining, JoinProcedure procedure, Clock clock) {
        this.joining = joining;
        this.procedure = procedure;
        this.clock = clock;
    }

    /**
     * Those of these acts that can be done now, and after them those that could but for a reason that is told. Nothing
     * is changed.
     */
    public List<Possible> possible(List<ActForm> acts, Application application, Actor actor, Tried tried) {
        return acts.stream()
                .flatMap(act -> Possible.of(act, begun(act), outcome(act, application, actor), tried).stream())
                .sorted(Comparator.comparing(
                        (Possible act) -> !act.refusal().isEmpty() && !act.way().equals(tried.way())))
                .toList();
    }

    /** Does it. What comes back is {@link Tried#NOTHING} when it is done. */
    public Tried take(Request request, ActForm act, Application application, Actor actor) {
        return take(act, act.form().read(request.form()), application, actor);
    }

    /** The same with a form that was read and judged. */
    public Tried take(ActForm act, FormData data, Application application, Actor actor) {
        if (!data.isSound()) {
            return new Tried(act.way(), data, "");
        }
        Step<JoinCase> step = joining.act(actor, application.id(), act.act(data), act.said(data));
        return step instanceof Step.Refused<JoinCase> refused
                ? new Tried(act.way(), data, refused.why().key())
                : Tried.NOTHING;
    }

    private FormData begun(ActForm act) {
        return act.form().filled(Map.of("from", Terms.day(clock.instant())));
    }

    private Step<?> outcome(ActForm act, Application application, Actor actor) {
        return procedure.take(application.file(), act.sample(), actor, clock.instant());
    }
}

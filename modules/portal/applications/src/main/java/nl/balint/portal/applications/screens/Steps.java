package nl.balint.portal.applications.screens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Passage;

/** The way of an application as it is drawn: what was, what is and what comes. */
final class Steps {

    private static final List<String> WAY =
            List.of("Submitted", "InHandling", "Proposed", "Acquaintance", "Deliberation", "Placeable", "Placed");

    /**
     * One step.
     *
     * @param state the name of the state; its text is {@code applications.step.<state>}
     * @param standing done, now or ahead
     * @param at when it was reached; {@link Instant#EPOCH} when it is ahead
     */
    record Step(String state, String standing, Instant at) {}

    private Steps() {}

    /** Off the way (waiting, ended) the way so far is drawn, with where it stands at the end. */
    static List<Step> of(Application application) {
        String now = application.state().getClass().getSimpleName();
        int here = WAY.indexOf(now);
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < WAY.size(); place++) {
            String state = WAY.get(place);
            Instant reached = reached(application, state);
            boolean wasReached = !reached.equals(Instant.EPOCH);
            if (here >= 0) {
                String standing = place < here ? "done" : place == here ? "now" : "ahead";
                steps.add(new Step(state, standing, place <= here ? reached : Instant.EPOCH));
            } else if (wasReached) {
                steps.add(new Step(state, "done", reached));
            }
        }
        if (here < 0) {
            steps.add(new Step(now, "now", application.state().since()));
        }
        return steps;
    }

    private static Instant reached(Application application, String state) {
        return application.way().stream()
                .filter(passage -> passage.state().equals(state))
                .map(Passage::at)
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}

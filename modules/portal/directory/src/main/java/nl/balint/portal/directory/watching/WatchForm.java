package nl.balint.portal.directory.watching;

import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.FloodBrake;
import nl.balint.cms.submissions.FormReceiver;
import nl.balint.cms.submissions.Received;
import nl.balint.cms.submissions.Submission;
import nl.balint.portal.directory.finding.Where;
import nl.balint.portal.directory.finding.Whereabouts;
import nl.balint.portal.places.Place;

/** Receives the form {@code plek-mail}. */
public final class WatchForm implements FormReceiver {

    public static final String NAME = "plek-mail";

    private final Watching watching;
    private final Whereabouts whereabouts;
    private final FloodBrake brake;

    /**
     * Begins watches.
     *
     * @param brake keeps an address from being sent many mails on the word of others
     */
    public WatchForm(Watching watching, Whereabouts whereabouts, FloodBrake brake) {
        this.watching = watching;
        this.whereabouts = whereabouts;
        this.brake = brake;
    }

    @Override
    public Received receive(Content system, Submission submission) {
        Where where = whereabouts.of(submission.text("place"));
        if (where instanceof Where.OneOf oneOf) {
            String choices = oneOf.places().stream().map(Place::label).collect(Collectors.joining(", "));
            return Received.refused("place", "directory.watch.problem.one-of", choices);
        }
        if (!(where instanceof Where.Around around) || around.isGuessed()) {
            return Received.refused("place", "directory.watch.problem.place");
        }
        if (!brake.take(submission.text("email"))) {
            return Received.refused("email", "directory.watch.problem.busy");
        }
        watching.begin(
                system,
                new Watching.Asked(
                        submission.text("email"),
                        around.label(),
                        around.spot(),
                        Integer.parseInt(submission.text("radius")),
                        submission.flag("online")));
        return Received.thanks();
    }
}

package nl.balint.portal.applications;

import java.util.List;
import java.util.stream.IntStream;
import nl.balint.cms.content.Value;
import nl.balint.portal.applications.starting.Participant;
import nl.balint.portal.applications.starting.Plan;
import nl.balint.portal.applications.starting.StartFile;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.members.GroupPlace;

/** A new group in Goes, as Siân asks for it with Ruth as its leader. */
public final class StartPlans {

    private StartPlans() {}

    /** Sends the form, with so many who want to take part; the same submission each time. */
    public static void send(TestHouse house, StartsModule starts, int participants) {
        StartFile cv = new StartFile(StartFile.LEADER, "cv.txt", "text/plain", Value.Binary.of(new byte[] {65}));
        house.change(content -> starts.starting().send(content, plan(participants), List.of(cv), "submission-1"));
    }

    private static Plan plan(int participants) {
        return new Plan(
                Participant.of("Siân de Groot", "sian@praktijk.example"),
                "",
                new Plan.Idea("Goes", "Goes", "4461 AB", GroupPlace.Form.ON_SITE, List.of(), "", "Een casus.", true),
                Participant.of("Ruth van den Berg", "ruth@praktijk.example"),
                Participant.of("", ""),
                "We zoeken nog.",
                IntStream.range(0, participants)
                        .mapToObj(each -> Participant.of("Piet Bakker", "piet" + each + "@praktijk.example"))
                        .toList(),
                List.of("price"),
                "");
    }
}

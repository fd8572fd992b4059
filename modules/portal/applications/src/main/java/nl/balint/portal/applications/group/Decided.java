package nl.balint.portal.applications.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Passage;

/**
 * A ballot that was counted. It names nobody.
 *
 * @param outcome "yes", "no" or "undecided"
 */
record Decided(LocalDate day, String outcome) {

    /** Those of a group about this application, the oldest first. */
    static Stream<Decided> of(Application application, String groupId) {
        List<Passage> way = application.way();
        return Stream.iterate(0, at -> at < way.size(), at -> at + 1)
                .filter(at -> way.get(at).act().equals("CloseBallot"))
                .filter(at -> groupBefore(way, at).equals(Optional.of(groupId)))
                .map(at -> new Decided(Terms.day(way.get(at).at()), outcome(application, way.get(at), groupId)));
    }

    /** A group that said no is no longer the one whose turn it is, so the step before tells which it was. */
    private static Optional<String> groupBefore(List<Passage> way, int at) {
        return way.subList(0, at).stream()
                .map(Passage::groupId)
                .filter(group -> !group.isEmpty())
                .reduce((one, later) -> later);
    }

    private static String outcome(Application application, Passage passage, String groupId) {
        if (passage.state().equals("Placeable")) {
            return "yes";
        }
        return application.file().tried().contains(groupId) ? "no" : "undecided";
    }
}

package nl.balint.portal.documents;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.balint.portal.documents.plugs.Finding;
import nl.balint.portal.members.Members;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Memberships;

/** The name of a practice of somebody in the group leads to its patients (PRIVACY R-CAS-3). */
final class OwnPractices implements Intake.More {

    /** A shorter name is a word that stands in many texts. */
    private static final int SHORTEST = 6;

    private final Members members;
    private final Memberships memberships;
    private final Clock clock;

    OwnPractices(Members members, Memberships memberships, Clock clock) {
        this.members = members;
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public List<Finding> in(String groupId, String text) {
        List<String> found = memberships.at(groupId, clock.instant()).stream()
                .map(Membership::memberId)
                .distinct()
                .flatMap(id -> members.findCurrent(id).stream())
                .map(member -> member.practice().name())
                .filter(name -> name.length() >= SHORTEST && isIn(name, text))
                .distinct()
                .toList();
        return found.isEmpty()
                ? List.of()
                : List.of(Finding.of("documents.finding.practice", String.join("; ", found)));
    }

    private static boolean isIn(String name, String text) {
        String words = Pattern.quote(name.toLowerCase(Locale.ROOT)).replace(" ", "\\E\\s+\\Q");
        return Pattern.compile("(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])")
                .matcher(text.toLowerCase(Locale.ROOT))
                .find();
    }
}

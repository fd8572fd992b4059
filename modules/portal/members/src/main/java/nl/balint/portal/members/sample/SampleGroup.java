package nl.balint.portal.members.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupDetails.Acquaintance;
import nl.balint.portal.members.GroupDetails.Admission;
import nl.balint.portal.members.GroupDetails.Audience;
import nl.balint.portal.members.GroupDetails.Fee;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.members.GroupMeeting;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.GroupSize;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.Slug;
import nl.balint.portal.places.Position;

/** A line of the list of groups. */
record SampleGroup(List<String> cells) {

    private static final int YEAR_OF_THE_FIRST = 1996;

    static List<SampleGroup> list() {
        return SampleTexts.lines("groups.csv").stream()
                .skip(1)
                .map(line -> new SampleGroup(List.of(line.split(";", -1))))
                .toList();
    }

    int number() {
        return Integer.parseInt(cells.get(0));
    }

    String name() {
        return cells.get(1);
    }

    String town() {
        return cells.get(2);
    }

    String postcode() {
        return cells.get(4);
    }

    int members() {
        return Integer.parseInt(cells.get(9));
    }

    Group group(String id) {
        LocalDate since = LocalDate.of(YEAR_OF_THE_FIRST + number() % 25, 1 + number() % 12, 1);
        return new Group(
                id,
                number(),
                Slug.of(name()),
                name(),
                new GroupState(GroupState.Phase.ACTIVE, since),
                place(),
                new GroupMeeting(
                        List.of(DayOfWeek.valueOf(cells.get(8))), LocalTime.of(19, 30), 120, "elke vijf weken"),
                new GroupSize(8, Integer.parseInt(cells.get(10)), false),
                details(since));
    }

    private GroupPlace place() {
        boolean isOnline = town().isEmpty();
        Address address = isOnline
                ? Address.NONE
                : new Address("Vergaderlaan", String.valueOf(number()), "", postcode() + " AB", town());
        return new GroupPlace(
                isOnline ? GroupPlace.Form.ONLINE : GroupPlace.Form.ON_SITE,
                town(),
                postcode(),
                cells.get(3),
                cells.get(7),
                new Position(Double.parseDouble(cells.get(5)), Double.parseDouble(cells.get(6))),
                address);
    }

    private GroupDetails details(LocalDate since) {
        return new GroupDetails(
                Audience.GENERAL_PRACTITIONERS,
                new Admission(
                        Rule.valueOf(cells.get(11)), number() % 3 == 0 ? Acquaintance.DIRECT : Acquaintance.INDIVIDUAL),
                new Fee(450 + number() % 4 * 25, "zaal, begeleiding en accreditering", "drie maanden"),
                since,
                "",
                List.of(new GroupDetails.Accreditation(
                        2027, String.valueOf(500_000 + number()), String.valueOf(900_000 + number()))),
                "Wij bespreken in elke bijeenkomst twee ontmoetingen uit de praktijk.");
    }
}

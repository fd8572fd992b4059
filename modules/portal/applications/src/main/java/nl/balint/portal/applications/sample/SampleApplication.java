package nl.balint.portal.applications.sample;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.balint.portal.applications.NewApplication;
import nl.balint.portal.applications.Wishes;
import nl.balint.portal.members.Address;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Contact;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.Practice;
import nl.balint.portal.members.Standing;

/**
 * Somebody who does not exist and applies.
 *
 * @param group the slug of the group that they would like
 * @param daysAgo when they sent it
 * @param reached how far it came
 */
record SampleApplication(Name name, String postcode, String town, String group, int daysAgo, Stage reached) {

    /** How far an application came, and by how many steps on the usual way. */
    enum Stage {
        SUBMITTED(0),
        HANDLED(1),
        PROPOSED(2),
        MEETING(3),
        VOTING(4),
        ASKED(0),
        WAITING(0),
        REJECTED(0);

        private final int steps;

        Stage(int steps) {
            this.steps = steps;
        }

        int steps() {
            return steps;
        }
    }

    /** A name in its parts. */
    record Name(String given, String prefix, String surname) {}

    static final List<SampleApplication> ALL = List.of(
            of("Marieke", "van der", "Ploeg", "5261", "Vught", "den-bosch", 1, Stage.SUBMITTED),
            of("Yusuf", "El", "Amrani", "3511", "Utrecht", "zeist", 5, Stage.SUBMITTED),
            of("Bart", "", "Kooistra", "2021", "Haarlem", "haarlem", 16, Stage.HANDLED),
            of("Daan", "", "Postma", "3723", "Bilthoven", "zeist", 26, Stage.HANDLED),
            of("Sanne", "de", "Bruin", "3971", "Driebergen", "zeist", 6, Stage.PROPOSED),
            of("Noor", "", "Haddad", "3732", "De Bilt", "zeist", 12, Stage.MEETING),
            of("Jeroen", "", "Smeets", "3703", "Zeist", "zeist", 18, Stage.VOTING),
            of("Lieke", "", "Vermeer", "2051", "Overveen", "haarlem", 9, Stage.ASKED),
            of("Thomas", "de", "Graaf", "5211", "'s-Hertogenbosch", "den-bosch", 40, Stage.WAITING),
            of("Ilse", "", "Brouwer", "2011", "Haarlem", "haarlem", 14, Stage.REJECTED));

    private static final int DAYS = 40;
    private static final Map<String, String> ANSWERS = Map.of(
            "who", "Huisarts in een praktijk met vier collega's, sinds negen jaar.",
            "whyDoctor", "Ik wilde mensen langer volgen dan één opname.",
            "whyNow", "Ik merk dat ik sommige spreekuren mee naar huis neem.",
            "learn", "Stilstaan bij wat een patiënt bij mij oproept.");

    private static SampleApplication of(
            String given,
            String prefix,
            String surname,
            String postcode,
            String town,
            String group,
            int daysAgo,
            Stage reached) {
        return new SampleApplication(new Name(given, prefix, surname), postcode, town, group, daysAgo, reached);
    }

    /** One of many, each with a name of its own. */
    static SampleApplication numbered(int number, String group, String postcode) {
        List<String> given = List.of("Anouk", "Bas", "Carlijn", "Dirk", "Esmee", "Faruk", "Greetje");
        Stage reached = Stage.values()[number % Stage.values().length];
        return of(
                given.get(number % given.size()),
                "",
                "Voorbeeld" + number,
                postcode.isEmpty() ? "3701" : postcode,
                "Zeist",
                group,
                1 + number % DAYS,
                reached);
    }

    NewApplication sent(String groupId) {
        String key = (name.given() + "-" + name.surname()).toLowerCase(Locale.ROOT);
        Wishes wishes = new Wishes(
                List.of(groupId), postcode, 25, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), daysAgo % 2 == 0);
        return new NewApplication(person(key), wishes, ANSWERS, false, "sample-" + key);
    }

    private Member person(String key) {
        PersonName called = PersonName.of(name.given(), name.prefix(), name.surname());
        return Member.of("nobody", called, new Contact(key.replace('-', '.') + "@huisarts.example", "+31612345678"))
                .withStanding(new Standing("", "huisarts", ""))
                .withRegistrations(List.of(BigRegistration.of(String.format(Locale.ROOT, "99%09d", number()))))
                .withPractice(new Practice(
                        "Huisartsenpraktijk " + name.surname(),
                        new Address("Dorpsstraat", String.valueOf(daysAgo), "", postcode + " AB", town),
                        ""));
    }

    private int number() {
        return Math.floorMod(name.surname().hashCode(), 100_000_000);
    }
}

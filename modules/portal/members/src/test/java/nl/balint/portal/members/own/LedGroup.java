package nl.balint.portal.members.own;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Term;
import nl.balint.portal.members.TestHouse;

/**
 * A group with a leader and a member, and somebody of another group; each has names of its own in the house.
 *
 * @param number by which the names differ
 */
record LedGroup(int number, Group group, Member leader, Member anne, Member stranger) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    static LedGroup in(TestHouse house) {
        int number = NUMBERS.incrementAndGet();
        LedGroup led = new LedGroup(
                number,
                house.society.group("Zeist " + number),
                house.society.person("Hélène" + number, "", "Büchner"),
                house.society.person("Anne" + number, "van den", "Berg"),
                house.society.person("Sjoerd" + number, "", "Ykema"));
        house.society.join(led.leader(), led.group(), MembershipKind.LEADER, Term.from(LocalDate.of(2020, 1, 1)));
        house.society.join(led.anne(), led.group());
        house.society.join(led.stranger(), house.society.group("Haarlem " + number));
        return led;
    }

    String address() {
        return "/mijn/groepen/" + group.slug();
    }
}

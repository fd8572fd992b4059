package nl.balint.reliability;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.bench.Latencies;
import nl.balint.house.Portal;
import nl.balint.journeys.Person;
import nl.balint.machines.Machine;

/** Visitors and a member who want an answer while others do harm: two who ask at once, a page after the other. */
final class Others {

    private static final Clock CLOCK = Clock.system(Portal.DUTCH_TIME);
    private static final int AT_ONCE = 2;
    private static final List<String> PAGES = List.of("/", "/kosten", "/zoeken?q=balint", "/groepen?q=Zeist");

    private final Person visitor;
    private final Person member;
    private final AtomicInteger failed = new AtomicInteger();

    Others(Machine machine) {
        visitor = Person.anonymous(machine.base());
        member = Person.signedIn(machine.base(), "anne", CLOCK::instant);
    }

    /** How long they waited for what they asked in so much time. */
    Latencies ask(Duration time) throws Exception {
        return Latencies.of(AT_ONCE, time, number -> {
            int status = number % 3 == 0
                    ? member.get("/mijn").statusCode()
                    : visitor.get(PAGES.get(number % PAGES.size())).statusCode();
            if (status != 200) {
                failed.incrementAndGet();
            }
        });
    }

    /** How many were not answered with a page, until now. */
    int failed() {
        return failed.get();
    }
}

package nl.balint.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.journeys.Person;

/** Forms that visitors send: looked at, filled in, stored with their task, answered. */
final class SubmissionRow implements Row {

    private static final int AT_ONCE = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(15);

    private final AtomicInteger visitors = new AtomicInteger();

    @Override
    public String name() {
        return "submission";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        send(house.served(), WARM_UP);
        return List.of(Line.told(
                "a form filled in and stored, " + AT_ONCE + " at once",
                send(house.served(), TIME).toString()));
    }

    private Served.Cost send(Served served, Duration time) throws Exception {
        return served.cost(AT_ONCE, time, ignored -> {
            int number = visitors.getAndIncrement();
            Person.expect(303, ContactForm.send(ContactForm.visitor(served, number), number));
        });
    }
}

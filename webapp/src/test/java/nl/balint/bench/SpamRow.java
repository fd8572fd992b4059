package nl.balint.bench;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.balint.journeys.Person;

/** A minute in which a network sends 5,000 forms, while somebody elsewhere asks a real question. */
final class SpamRow implements Row {

    private static final int POSTS = 5_000;
    private static final int SENDERS = 4;
    private static final int MOST_THROUGH = 40;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int REAL = 900_000;

    @Override
    public String name() {
        return "spam";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger through = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        long begin = System.nanoTime();
        try {
            List<Future<Void>> all = IntStream.range(0, SENDERS)
                    .mapToObj(number -> senders.submit(flood(house.served(), number, sent, through)))
                    .toList();
            while (sent.get() < POSTS / 2) {
                Thread.sleep(50);
            }
            long asked = System.nanoTime();
            HttpResponse<String> real = ContactForm.send(ContactForm.visitor(house.served(), REAL), REAL);
            double answered = (System.nanoTime() - asked) / 1e6;
            for (Future<Void> one : all) {
                one.get();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            boolean isMet = real.statusCode() == 303 && through.get() <= MOST_THROUGH && seconds <= MINUTE.toSeconds();
            return List.of(new Line(
                    POSTS + " forms of one network",
                    String.format(
                            Locale.ROOT,
                            "%.0f s, %d through · a real one: %d in %.0f ms",
                            seconds,
                            through.get(),
                            real.statusCode(),
                            answered),
                    "in a minute, at most " + MOST_THROUGH + ", the real one comes in",
                    isMet));
        } finally {
            senders.shutdown();
        }
    }

    /** Sends junk that looks as if a person filled it in: with the state of the form, and without. */
    private static Callable<Void> flood(Served served, int sender, AtomicInteger sent, AtomicInteger through) {
        return () -> {
            Person spammer = Person.anonymousAt(served.base(), "203.0.113." + (sender + 1));
            for (int number = sent.getAndIncrement(); number < POSTS; number = sent.getAndIncrement()) {
                HttpResponse<String> answer = number % 5 == 0
                        ? ContactForm.send(spammer, number)
                        : spammer.post("/formulieren/contact", Map.of("name", "x", "message", "koop nu"));
                if (answer.statusCode() == 303) {
                    through.incrementAndGet();
                }
            }
            return null;
        };
    }
}

package nl.balint.reliability;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.balint.house.Portal;
import nl.balint.journeys.Person;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Clients that bring files to a group without end, whatever happens to the house meanwhile, and remember each answer.
 */
final class Senders implements AutoCloseable {

    static final String AREA = "/mijn/groepen/zeist/documenten";

    private static final Clock CLOCK = Clock.system(Portal.DUTCH_TIME);

    private final Person leader;
    private final String folder;
    private final ExecutorService threads;
    private final List<Future<?>> all = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<Integer, String> refused = new ConcurrentHashMap<>();

    private Senders(Person leader, String folder, int count) {
        this.leader = leader;
        this.folder = folder;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** So many clients of a leader of the group. */
    static Senders start(String base, int count) {
        Person leader = Person.signedIn(base, "helene", CLOCK::instant);
        Senders senders = new Senders(leader, folder(leader), count);
        for (int i = 0; i < count; i++) {
            senders.all.add(senders.threads.submit(senders::send));
        }
        return senders;
    }

    /** The address of the folder that they fill. */
    static String folder(Person leader) {
        return leader.page(AREA).select("main a[href^=" + AREA + "/]").stream()
                .filter(link -> link.text().contains("Mededelingen"))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private void send() {
        String form = leader.formFor(folder, folder + "/bestanden");
        while (!isOver.get()) {
            int mine = number.incrementAndGet();
            try {
                take(mine, leader.bring(form, Samples.name(mine), Samples.text(mine)));
            } catch (UncheckedIOException away) {
                // The house fell; what is not acknowledged may be there or not.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void take(int mine, HttpResponse<String> answer) {
        Element document = Jsoup.parse(answer.body()).selectFirst("main a[href^=/mijn/documenten/]");
        if (answer.statusCode() == 200 && document != null) {
            acknowledged.put(mine, document.attr("href"));
        } else if (answer.statusCode() < 500) {
            refused.put(mine, answer.statusCode() + " " + answer.body());
        }
    }

    /** The leader in whose name they send. */
    Person leader() {
        return leader;
    }

    /** The folder that they fill. */
    String folderAddress() {
        return folder;
    }

    int count() {
        return acknowledged.size();
    }

    /** The addresses of the documents that were acknowledged, by the number of the sample. */
    Map<Integer, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** What was neither taken nor lost with the house, which should be nothing. */
    Map<Integer, String> refused() {
        return Map.copyOf(refused);
    }

    /** Ends when each has had its last answer. */
    void end() throws Exception {
        isOver.set(true);
        for (Future<?> one : all) {
            one.get();
        }
    }

    @Override
    public void close() {
        isOver.set(true);
        threads.shutdown();
    }
}

package nl.balint.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balint.journeys.Person;

/** A leader who brings files that are made to do harm: five a second, sixty at a time at most. */
public final class HostileSenders implements AutoCloseable {

    /** How many may wait for an answer at once; who is the next waits for one of them. */
    public static final int AT_ONCE = 60;

    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LAST_ANSWER = Duration.ofMinutes(2);
    private static final List<HostileFile> KINDS = List.of(HostileFile.values());

    private final Person leader;
    private final String folder;
    private final long server;
    private final Map<HostileFile, byte[]> files = new EnumMap<>(HostileFile.class);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<?>> rounds = new ArrayList<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger mostChildren = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private HostileSenders(Person leader, String folder, long server) {
        this.leader = leader;
        this.folder = folder;
        this.server = server;
    }

    /**
     * Makes the files, which takes some seconds, and begins.
     *
     * @param folder the address of the folder of the leader's group that they are brought to
     * @param server the process whose children are counted meanwhile
     */
    public static HostileSenders start(Person leader, String folder, long server) throws IOException {
        HostileSenders all = new HostileSenders(leader, folder, server);
        for (HostileFile file : KINDS) {
            all.files.put(file, file.made());
        }
        all.every(LOOK, all::count);
        all.every(PACE, () -> all.senders.execute(all::send));
        return all;
    }

    private void every(Duration pace, Runnable deed) {
        rounds.add(clock.scheduleAtFixedRate(deed, 0, pace.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void count() {
        long children = ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::children)
                .count();
        mostChildren.accumulateAndGet((int) children, Math::max);
    }

    private void send() {
        if (isOver.get()) {
            return;
        }
        int number = sent.getAndIncrement();
        HostileFile file = KINDS.get(number % KINDS.size());
        String form = leader.formFor(folder, folder + "/bestanden");
        int status = leader.bring(form, file.name(number), files.get(file)).statusCode();
        synchronized (statuses) {
            statuses.merge(status, 1, Integer::sum);
        }
    }

    /** Brings no more, and waits until each has had its answer. */
    public void end() throws InterruptedException {
        close();
        if (!senders.awaitTermination(LAST_ANSWER.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("Not all had an answer within " + LAST_ANSWER);
        }
    }

    @Override
    public void close() {
        isOver.set(true);
        rounds.forEach(round -> round.cancel(false));
        clock.shutdown();
        senders.shutdown();
    }

    public int sent() {
        return sent.get();
    }

    /** How many answers there were of each status. */
    public Map<Integer, Integer> statuses() {
        synchronized (statuses) {
            return Map.copyOf(statuses);
        }
    }

    /** How many children the server had at most. */
    public int mostChildren() {
        return mostChildren.get();
    }
}

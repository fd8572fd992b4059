package nl.balint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.balint.portal.members.Member;

/**
 * A thousand members who are signed in, each asking something every five seconds, beside visitors; the same while
 * somebody brings files that are made to do harm; then two hundred more who come to sign in within ten seconds.
 */
final class CrowdRow implements Row {

    private static final int MEMBERS = 1_000;
    private static final int PER_SECOND = 200;
    private static final int VISITS = 100;
    private static final int ARRIVALS = 200;
    private static final int ARRIVALS_PER_SECOND = 20;
    private static final int P95 = 300;

    /** A page, or a form that was taken; who is sent elsewhere did not get what they asked for. */
    private static final Set<Integer> SERVED = Set.of(200, 303);

    private static final int SECOND = 1_000;
    private static final int GIGABYTE = 1_024;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration TIME = Duration.ofMinutes(3);
    private static final String HOSTILE_FOLDER = "Mededelingen";
    private static final Duration HOSTILE_TIME = Duration.ofMinutes(1);
    private static final int CHILDREN = 2;
    private static final Duration BURST = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "members";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        Crowd crowd = new Crowd(house.served().base());
        long begin = System.nanoTime();
        List<Crowd.Seat> seats = crowd.signIn(MEMBERS);
        List<Line> lines = new ArrayList<>();
        double seconds = (System.nanoTime() - begin) / 1e9;
        lines.add(Line.told("signing in " + MEMBERS + ", 4 at once", String.format(Locale.ROOT, "%.0f s", seconds)));
        load(crowd, seats, WARM_UP);
        long before = house.served().cpuMilliseconds();
        Load busy = load(crowd, seats, TIME);
        long used = house.served().cpuMilliseconds() - before;
        lines.add(line("1,000 members, 200/s for 3 minutes", busy.members(), P95));
        lines.add(line("visitors beside them, 100/s", busy.visitors(), P95));
        lines.add(Line.told(
                "processor meanwhile",
                String.format(Locale.ROOT, "%.2f of two cores", used / (double) TIME.toMillis())));
        lines.addAll(besideHostileFiles(house, crowd, seats));
        lines.addAll(burst(crowd, seats));
        long resident = house.served().residentKilobytes() / 1024;
        long ofFiles = house.served().residentFileKilobytes() / 1024;
        String memory = resident + " MB, of which " + ofFiles + " MB are pages of files";
        lines.add(new Line("resident memory", memory, "1 GB at most", resident <= GIGABYTE));
        return lines;
    }

    private record Load(OpenLoop.Outcome members, OpenLoop.Outcome visitors) {}

    private static Load load(Crowd crowd, List<Crowd.Seat> seats, Duration time) throws Exception {
        CompletableFuture<OpenLoop.Outcome> visitors =
                CompletableFuture.supplyAsync(() -> crowd.ask(VISITS, time, crowd::visit));
        OpenLoop.Outcome members =
                crowd.ask(PER_SECOND, time, number -> crowd.request(seats.get(number % seats.size()), number));
        return new Load(members, visitors.get());
    }

    /** R11: somebody brings files that are made to do harm meanwhile, each of which is read by a child. */
    private static List<Line> besideHostileFiles(House house, Crowd crowd, List<Crowd.Seat> seats) throws Exception {
        String folder = house.folder(HOSTILE_FOLDER);
        try (HostileSenders hostile = HostileSenders.start(
                house.person("pieter-jan"), folder, house.served().pid())) {
            Load meanwhile = load(crowd, seats, HOSTILE_TIME);
            hostile.end();
            String answered = String.format(
                    Locale.ROOT,
                    "%d · %s · children at once %d",
                    hostile.sent(),
                    hostile.statuses(),
                    hostile.mostChildren());
            boolean isRefused = hostile.mostChildren() <= CHILDREN
                    && hostile.statuses().keySet().stream().allMatch(status -> status < 500 || status == 503);
            return List.of(
                    new Line("hostile files, 5 a second for a minute", answered, "2 children, none failed", isRefused),
                    line("the members meanwhile", meanwhile.members(), P95),
                    line("visitors meanwhile", meanwhile.visitors(), P95));
        }
    }

    private static List<Line> burst(Crowd crowd, List<Crowd.Seat> seats) throws Exception {
        List<Member> members = List.copyOf(Crowd.members().keySet());
        ExecutorService hands = Executors.newFixedThreadPool(ARRIVALS);
        try {
            CompletableFuture<OpenLoop.Outcome> arriving = CompletableFuture.supplyAsync(() -> OpenLoop.run(
                    ARRIVALS_PER_SECOND,
                    Duration.ofSeconds(ARRIVALS / ARRIVALS_PER_SECOND),
                    number -> CompletableFuture.supplyAsync(() -> crowd.arrive(members.get(number)), hands)));
            Load meanwhile = load(crowd, seats, BURST);
            OpenLoop.Outcome arrived = arriving.get();
            int in = arrived.statuses().getOrDefault(303, 0);
            int told = arrived.statuses().getOrDefault(503, 0);
            return List.of(
                    new Line(
                            "200 sign-ins in 10 s",
                            in + " in, " + told + " told to wait · " + arrived.latencies(),
                            "each one of the two",
                            in + told == ARRIVALS),
                    line("the members meanwhile", meanwhile.members(), SECOND));
        } finally {
            hands.shutdown();
        }
    }

    private static Line line(String what, OpenLoop.Outcome outcome, int p95) {
        Latencies taken = outcome.latencies();
        boolean isMet = taken.percentile(95) <= p95
                && (p95 == SECOND || taken.percentile(99) <= SECOND)
                && outcome.failed() == 0
                && SERVED.containsAll(outcome.statuses().keySet());
        return new Line(what, taken + " · " + outcome.statuses(), "p95 " + p95 + " ms, nothing failed", isMet);
    }
}

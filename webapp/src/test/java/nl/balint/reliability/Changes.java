package nl.balint.reliability;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.balint.house.Portal;
import nl.balint.journeys.Person;

/**
 * A member who changes the number of their telephone without end, each time to the next one, whatever happens to the
 * house meanwhile; and who looks after each fall whether the last one that was acknowledged is there, or the one that
 * was on its way.
 */
final class Changes implements AutoCloseable {

    private static final String DETAILS = "/mijn/gegevens/wijzigen";
    private static final Clock CLOCK = Clock.system(Portal.DUTCH_TIME);

    /** 06 12000000 and those after it. */
    private static final int FIRST = 12_000_000;

    private final Person member;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<Future<?>> all = new ArrayList<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final List<String> lost = new ArrayList<>();
    private int sent = FIRST;
    private int acknowledged = FIRST;
    private int looks;

    private Changes(Person member) {
        this.member = member;
    }

    static Changes start(String base) {
        Changes changes = new Changes(Person.signedIn(base, "floor", CLOCK::instant));
        changes.change();
        changes.all.add(changes.thread.submit(changes::changeOn));
        return changes;
    }

    private void changeOn() {
        boolean isSure = true;
        while (!isOver.get() || !isSure) {
            try {
                if (!isSure) {
                    look();
                    isSure = true;
                }
                change();
            } catch (UncheckedIOException away) {
                isSure = false;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void change() {
        sent++;
        Person.expect(303, member.fillIn(DETAILS, DETAILS, Map.of("mobile", number(sent))));
        acknowledged = sent;
    }

    private void look() {
        String kept = digits(member.page(DETAILS).select("[name=mobile]").val());
        looks++;
        if (kept.equals(number(sent))) {
            acknowledged = sent; // it arrived, and its answer was on the way
        } else if (!kept.equals(number(acknowledged))) {
            lost.add("acknowledged " + number(acknowledged) + ", kept " + kept);
        }
    }

    private static String number(int last) {
        return "06" + last;
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\D", "");
    }

    /** Ends when the last change has its answer. */
    void end() throws Exception {
        isOver.set(true);
        for (Future<?> one : all) {
            one.get();
        }
    }

    int count() {
        return acknowledged - FIRST;
    }

    /** How often it looked after a fall. */
    int looks() {
        return looks;
    }

    /** What was acknowledged and was not there after a fall. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    @Override
    public void close() {
        isOver.set(true);
        thread.shutdown();
    }
}

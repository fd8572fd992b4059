package nl.balint.cms.security.internal.throttle;

import java.time.Clock;
import java.time.Duration;
import nl.balint.cms.security.internal.secret.HouseKey;

/**
 * Slows down who guesses, by account, by neighbourhood of the network and as a whole. An account that does not exist is
 * braked like one that does. A device that signed in to the account before has a count of its own, so a stranger's
 * misses never keep its owner out; everybody else waits at most a quarter of an hour.
 */
public final class Throttle {

    /**
     * A try to prove who one is.
     *
     * @param login the account as it was typed, in small letters
     * @param device a device that the account knows; empty for any other
     * @param address where it came from
     */
    public record Try(String login, String device, String address) {

        boolean isKnown() {
            return !device.isEmpty();
        }
    }

    private static final int SLOTS = 1 << 14;
    private static final int ADDRESS_BURST = 40;
    private static final double ADDRESS_PER_SECOND = 0.2;
    private static final int HOUSE_BURST = 300;
    private static final double HOUSE_PER_SECOND = 3;
    private static final int MAIL_BURST = 3;
    private static final double MAIL_PER_SECOND = 1.0 / 1200;

    private final Clock clock;
    private final Slots slots;
    private final Delays accounts = new Delays(SLOTS);
    private final Delays devices = new Delays(SLOTS);
    private final Buckets addresses = new Buckets(SLOTS, ADDRESS_BURST, ADDRESS_PER_SECOND);
    private final Buckets house = new Buckets(1, HOUSE_BURST, HOUSE_PER_SECOND);
    private final Buckets mails = new Buckets(SLOTS, MAIL_BURST, MAIL_PER_SECOND);

    public Throttle(Clock clock, HouseKey key) {
        this.clock = clock;
        this.slots = new Slots(key.of("throttle"), SLOTS);
    }

    /**
     * Begins a try, which counts as a miss until it {@link #hit}, so that a thousand at once are no more than one after
     * another.
     *
     * @return how long to wait instead; zero when the try may go on
     */
    public synchronized Duration begin(Try attempt) {
        long now = clock.millis();
        long wait = Math.max(0, wait(attempt, now));
        if (wait == 0) {
            count(attempt, now);
        }
        return Duration.ofMillis(wait);
    }

    /** One part was right and another is still to be proved: this try was no miss, but what went before stays. */
    public synchronized void passed(Try attempt) {
        if (!attempt.isKnown()) {
            long now = clock.millis();
            addresses.giveBack(address(attempt), now);
            house.giveBack(0, now);
        }
    }

    /** All was right: the account starts afresh. */
    public synchronized void hit(Try attempt) {
        passed(attempt);
        if (attempt.isKnown()) {
            devices.forget(device(attempt));
        } else {
            accounts.forget(account(attempt));
        }
    }

    /** Whether one more mail may go to this account because somebody asks for it; three, then one in twenty minutes. */
    public synchronized boolean mayMail(String login) {
        int slot = slots.of("mail", login);
        long now = clock.millis();
        if (mails.wait(slot, now) > 0) {
            return false;
        }
        mails.take(slot, now);
        return true;
    }

    private long wait(Try attempt, long now) {
        if (attempt.isKnown()) {
            return devices.wait(device(attempt), now);
        }
        long own = accounts.wait(account(attempt), now);
        return Math.max(own, Math.max(addresses.wait(address(attempt), now), house.wait(0, now)));
    }

    private void count(Try attempt, long now) {
        if (attempt.isKnown()) {
            devices.count(device(attempt), now);
            return;
        }
        accounts.count(account(attempt), now);
        addresses.take(address(attempt), now);
        house.take(0, now);
    }

    private int account(Try attempt) {
        return slots.of("account", attempt.login());
    }

    private int device(Try attempt) {
        return slots.of("device", attempt.login() + "|" + attempt.device());
    }

    private int address(Try attempt) {
        return slots.of("address", Neighbourhood.of(attempt.address()));
    }
}

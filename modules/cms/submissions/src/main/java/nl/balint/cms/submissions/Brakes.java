package nl.balint.cms.submissions;

import java.time.Clock;
import nl.balint.cms.security.FloodBrake;
import nl.balint.cms.security.Seals;

/**
 * Keeps who floods from filling the house, and lets through who comes once: a neighbourhood of the network that sent
 * nothing lately waits for nobody, whatever the others do.
 */
final class Brakes {

    private static final int SENT_AT_ONCE = 8;
    private static final int SENT_PER_HOUR = 40;
    private static final int MAILS_AT_ONCE = 4;
    private static final int MAILS_PER_HOUR = 8;
    private static final int MAILS_OF_ALL = 120;
    private static final String ALL = "all";

    private final FloodBrake sending;
    private final FloodBrake mailing;
    private final FloodBrake receiving;
    private final FloodBrake mailsOfAll;

    Brakes(Seals seals, Clock clock) {
        this.sending = new FloodBrake(seals, clock, SENT_AT_ONCE, SENT_PER_HOUR);
        this.mailing = new FloodBrake(seals, clock, MAILS_AT_ONCE, MAILS_PER_HOUR);
        this.receiving = new FloodBrake(seals, clock, MAILS_AT_ONCE, 1);
        this.mailsOfAll = new FloodBrake(seals, clock, MAILS_OF_ALL, MAILS_OF_ALL);
    }

    /** Whether whoever is at this address may send one more form. */
    boolean maySend(String remote) {
        return sending.take(FloodBrake.neighbourhood(remote));
    }

    /** Whether one more mail may go to that address, on the word of somebody of whom we know nothing. */
    boolean mayMail(String remote, String email) {
        return mailing.take(FloodBrake.neighbourhood(remote)) && receiving.take(email) && mailsOfAll.take(ALL);
    }
}

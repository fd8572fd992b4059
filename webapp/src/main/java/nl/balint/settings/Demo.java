package nl.balint.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Whether this installation is for trying out, and what only then may be done.
 *
 * @param startsAt what the clock says at the start, as a moment with its offset; empty for the real time
 */
public record Demo(boolean isOn, String startsAt) {

    private static final String CLOCK = "BALINT_CLOCK";

    static Demo read(SettingsFile file, Map<String, String> environment) {
        return new Demo(file.flag("demo"), environment.getOrDefault(CLOCK, "").strip());
    }

    /** Sample people have passwords that everybody knows, so nobody else may come near. */
    void check(String bindAddress, SettingsFile file) {
        if (isOn && !ServerSettings.THIS_MACHINE.contains(bindAddress)) {
            file.problem("a demo listens to this machine alone, so 'bindAddress' must be 127.0.0.1, not '" + bindAddress
                    + "'; for a real society set demo = false");
        }
        if (!isOn && !startsAt.isEmpty()) {
            file.problem("the environment sets " + CLOCK + ", which is for a demo only; here demo = false");
        }
        if (isOn && !startsAt.isEmpty() && !isMoment(startsAt)) {
            file.problem(CLOCK + " must be a moment such as 2027-03-27T23:59:30+01:00, found '" + startsAt + "'");
        }
    }

    /** The clock of the house: the real one, or one that begins at the moment asked for and ticks on from there. */
    public Clock clock(Clock real) {
        if (!isOn || startsAt.isEmpty()) {
            return real;
        }
        Duration ahead = Duration.between(real.instant(), OffsetDateTime.parse(startsAt));
        return Clock.offset(real, ahead);
    }

    private static boolean isMoment(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }
}

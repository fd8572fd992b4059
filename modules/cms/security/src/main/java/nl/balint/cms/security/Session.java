package nl.balint.cms.security;

import java.time.Instant;

/**
 * One time that somebody signed in somewhere, as it stands now.
 *
 * @param fingerprint of its id; the id itself only the browser has
 * @param begunAt when they signed in
 * @param seenAt their last request, give or take a minute
 * @param provedAt when they last proved who they are
 * @param device the fingerprint of the device's secret
 */
public record Session(
        String fingerprint,
        String userId,
        Stage stage,
        Instant begunAt,
        Instant seenAt,
        Instant provedAt,
        String device,
        DeviceName deviceName) {

    /** How far somebody came at the door. */
    public enum Stage {
        /** The password was right and the second factor is still to be given: nothing is open yet. */
        HALF,
        PASSWORD,
        SECOND_FACTOR;

        Strength strength() {
            return switch (this) {
                case HALF -> throw new IllegalStateException("Halfway through the door nobody is a visitor");
                case PASSWORD -> Strength.PASSWORD;
                case SECOND_FACTOR -> Strength.SECOND_FACTOR;
            };
        }
    }

    boolean isHalf() {
        return stage == Stage.HALF;
    }

    Session at(Stage changed, Instant proved) {
        return new Session(fingerprint, userId, changed, begunAt, seenAt, proved, device, deviceName);
    }
}

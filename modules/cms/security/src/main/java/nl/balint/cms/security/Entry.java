package nl.balint.cms.security;

import java.time.Duration;

/** How a try to come in ended. */
public sealed interface Entry {

    /** Something was not right; it is not told what. */
    record Wrong() implements Entry {}

    /** Too many tries; the next one is looked at after this time. */
    record Wait(Duration time) implements Entry {}

    /** The password was right; the second factor is asked in a session of a few minutes. */
    record Halfway(String session) implements Entry {
        @Override
        public String toString() {
            return "Halfway";
        }
    }

    /**
     * Signed in.
     *
     * @param session the id for the cookie
     * @param device the secret by which the device is known from now on
     */
    record Inside(String session, String device) implements Entry {
        @Override
        public String toString() {
            return "Inside";
        }
    }
}

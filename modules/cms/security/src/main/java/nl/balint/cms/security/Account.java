package nl.balint.cms.security;

import java.time.Instant;

/**
 * With what somebody signs in.
 *
 * @param userId the same as the id of the person
 * @param email what they sign in with
 * @param name as the account was given out; the person's present name is asked from {@link Belonging}
 * @param factors what they have beside the password
 * @param createdAt when they were invited
 * @param language in which they read the screens
 * @param lastSignIn the last time that they signed in; {@link Instant#EPOCH} for never
 */
public record Account(
        String userId,
        String email,
        String name,
        AccountState state,
        Language language,
        Factors factors,
        Instant createdAt,
        Instant lastSignIn) {

    /** What somebody has beside the password. */
    public record Factors(boolean totp, int passkeys, int recoveryCodes) {

        /** Whether signing in takes more than a password. */
        public boolean any() {
            return totp || passkeys > 0;
        }
    }

    public boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    public boolean hasSignedIn() {
        return lastSignIn.isAfter(Instant.EPOCH);
    }

    /** Without who it is, for that has no place in a log. */
    @Override
    public String toString() {
        return "Account " + userId + " (" + state + ")";
    }
}

package nl.balint.cms.security;

/**
 * Somebody who is to get an account.
 *
 * @param userId the same as the id of the person
 * @param email where the invitation goes, and what they sign in with
 * @param name how they are addressed
 */
public record NewAccount(String userId, String email, String name) {

    public NewAccount {
        if (!userId.matches("[A-Za-z0-9_-]{4,64}")) {
            throw new IllegalArgumentException("An id has 4 to 64 letters, digits, '-' and '_', not '" + userId + "'");
        }
        if (!email.matches("[^@\\s]{1,200}@[^@\\s]{1,200}")) {
            throw new IllegalArgumentException("An e-mail address has one @");
        }
    }

    /** Without who it is, for that has no place in a log. */
    @Override
    public String toString() {
        return "NewAccount " + userId;
    }
}

package nl.balint.portal.members;

import java.security.SecureRandom;

/** Makes ids that nobody guesses: 22 small letters and digits, 113 bits. */
public final class Ids {

    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 22;

    private final SecureRandom random;

    public Ids(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}

package nl.balint.cms.http;

/** The nonce of one answer: 128 fresh bits, and whether the page used them (then no cache may keep that page). */
final class Nonce {

    private final String value;
    private boolean used;

    Nonce(String value) {
        this.value = value;
    }

    String use() {
        used = true;
        return value;
    }

    String value() {
        return value;
    }

    boolean isUsed() {
        return used;
    }
}

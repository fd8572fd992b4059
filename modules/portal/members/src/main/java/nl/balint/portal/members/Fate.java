package nl.balint.portal.members;

/**
 * What becomes of one kind of data of somebody who is erased. Its texts are {@code erasure.<what>} and, for what does
 * not go, why and until when: {@code erasure.<what>.why}.
 *
 * @param number how many there are
 */
public record Fate(String what, int number, End end) {

    /** How it ends. */
    public enum End {
        /** It is gone. */
        GOES,
        /** It stays without anything that tells who it was. */
        BARE,
        /** It stays as it is, and goes by itself when its term is over. */
        STAYS
    }

    public static Fate goes(String what, int number) {
        return new Fate(what, number, End.GOES);
    }

    public static Fate bare(String what, int number) {
        return new Fate(what, number, End.BARE);
    }

    public static Fate stays(String what, int number) {
        return new Fate(what, number, End.STAYS);
    }
}

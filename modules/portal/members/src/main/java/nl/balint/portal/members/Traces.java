package nl.balint.portal.members;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * By what the house knows somebody who is to be erased.
 *
 * @param memberId the record that is erased
 * @param ids the same, and those of records that were merged into it
 * @param addresses their mail addresses, in small letters
 * @param words what names them in the text of others: name, mail addresses, BIG numbers
 * @param works what becomes of what they made for their groups
 * @param by the id of who has it done; that of the house when it does so again
 */
public record Traces(
        String memberId, Set<String> ids, Set<String> addresses, Set<String> words, Works works, String by) {

    /** What becomes of documents and announcements (PRIVACY R-RET-6). */
    public enum Works {
        /** They belong to the group; who made them is not told any more. */
        STAY,
        /** Those go of which nobody else made a version. */
        GO
    }

    public Traces {
        ids = Set.copyOf(ids);
        addresses = addresses.stream().map(Traces::small).collect(Collectors.toUnmodifiableSet());
        words = Set.copyOf(words);
    }

    /** What an id alone tells, when the rest is gone. */
    public static Traces ofId(String memberId, Works works, String by) {
        return new Traces(memberId, Set.of(memberId), Set.of(), Set.of(), works, by);
    }

    /** The same, found in what is known of one more record of the person. */
    Traces and(Member member) {
        Set<String> more = new TreeSet<>(addresses);
        Set<String> named = new TreeSet<>(words);
        Set<String> known = new TreeSet<>(ids);
        known.add(member.id());
        addTo(more, member.contact().email());
        addTo(named, member.contact().email());
        addTo(named, member.name().full());
        member.registrations().forEach(big -> addTo(named, big.number()));
        return new Traces(memberId, known, more, named, works, by);
    }

    /** The same with the address of an account. */
    public Traces withAddress(String email) {
        Set<String> more = new TreeSet<>(addresses);
        Set<String> named = new TreeSet<>(words);
        addTo(more, email);
        addTo(named, email);
        return new Traces(memberId, ids, more, named, works, by);
    }

    public boolean hasAddress(String email) {
        return !email.isBlank() && addresses.contains(small(email));
    }

    private static void addTo(Set<String> all, String word) {
        if (!word.isBlank()) {
            all.add(word.strip());
        }
    }

    private static String small(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whom it is about, by an id; nothing that may not stand in a log. */
    @Override
    public String toString() {
        return "Traces[" + memberId + "]";
    }
}

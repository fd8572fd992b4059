package nl.balint.portal.members;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.balint.portal.members.internal.text.Folded;

/** Two records that may be one person. */
public final class Duplicates {

    /** Why two records look alike. */
    public enum Sign {
        EMAIL,
        BIG,
        NAME_AND_POSTCODE
    }

    /** Two records, the one with the smaller name first, and why they look alike. */
    public record Pair(Member first, Member second, Set<Sign> signs) {
        public Pair {
            signs = Set.copyOf(signs);
        }
    }

    private final Members members;

    public Duplicates(Members members) {
        this.members = members;
    }

    /** The surest first. */
    public List<Pair> list() {
        Map<List<String>, Set<Sign>> found = new LinkedHashMap<>();
        collect(found, Sign.BIG, Duplicates::bigNumbers);
        collect(found, Sign.EMAIL, member -> keys(member.contact().email()));
        collect(found, Sign.NAME_AND_POSTCODE, Duplicates::nameAndPostcode);
        List<Pair> pairs = new ArrayList<>();
        found.forEach((ids, signs) -> pairs.add(new Pair(members.get(ids.get(0)), members.get(ids.get(1)), signs)));
        pairs.sort(Comparator.comparing((Pair pair) -> -pair.signs().size())
                .thenComparing(pair -> pair.first().name().sortKey()));
        return pairs;
    }

    /** Who is like a person that is about to be added. */
    public List<Member> like(Member asked) {
        List<String> big = bigNumbers(asked);
        List<String> names = nameAndPostcode(asked);
        String postcode = asked.practice().address().postcode();
        return members.list().stream()
                .filter(member -> !member.id().equals(asked.id()))
                .filter(member ->
                        keys(asked.contact().email()).contains(member.contact().email())
                                || bigNumbers(member).stream().anyMatch(big::contains)
                                || (member.practice().address().postcode().equals(postcode)
                                        && nameAndPostcode(member).stream().anyMatch(names::contains)))
                .toList();
    }

    private void collect(Map<List<String>, Set<Sign>> found, Sign sign, Function<Member, List<String>> keys) {
        Map<String, List<String>> idsByKey = new HashMap<>();
        for (Member member : members.list()) {
            for (String key : keys.apply(member)) {
                idsByKey.computeIfAbsent(key, any -> new ArrayList<>()).add(member.id());
            }
        }
        for (List<String> ids : idsByKey.values()) {
            for (int i = 0; i < ids.size(); i++) {
                for (int j = i + 1; j < ids.size(); j++) {
                    if (ids.get(i).equals(ids.get(j))) {
                        continue;
                    }
                    List<String> pair = List.copyOf(new TreeSet<>(List.of(ids.get(i), ids.get(j))));
                    found.computeIfAbsent(pair, any -> EnumSet.noneOf(Sign.class))
                            .add(sign);
                }
            }
        }
    }

    private static List<String> bigNumbers(Member member) {
        return member.registrations().stream().map(BigRegistration::number).toList();
    }

    private static List<String> nameAndPostcode(Member member) {
        String postcode = member.practice().address().postcode();
        String first = member.name().initials().isEmpty()
                ? member.name().given()
                : member.name().initials();
        String letter = Folded.words(first);
        if (postcode.isEmpty() || letter.isEmpty()) {
            return List.of();
        }
        return List.of(Folded.words(member.name().own().core()) + " " + letter.charAt(0) + " " + postcode);
    }

    private static List<String> keys(String key) {
        return key.isEmpty() ? List.of() : List.of(key);
    }
}

package nl.balint.cms.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whose site this is: the names and addresses of {@code config/society.properties}, shown by templates as
 * {@code settings.…}.
 *
 * @param yearlyPrice what taking part in a group costs on average, in whole euros a year
 */
public record Society(
        String name,
        String shortName,
        String tagline,
        Reach reach,
        String coordinator,
        Parent parent,
        int groupMinimum,
        int groupMaximum,
        int yearlyPrice) {

    /** How the society is reached; what it does not have is empty. Lines of the address are separated by {@code |}. */
    public record Reach(String email, String formerEmail, String phone, String address) {

        List<String> addressLines() {
            return Stream.of(address.split("\\|"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** The association that the society is part of. */
    public record Parent(String name, String shortName, String url) {}

    /** The names that templates use. */
    Map<String, Object> forTemplates() {
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("shortName", shortName),
                Map.entry("tagline", tagline),
                Map.entry("email", reach.email()),
                Map.entry("formerEmail", reach.formerEmail()),
                Map.entry("phone", reach.phone()),
                Map.entry("address", reach.addressLines()),
                Map.entry("coordinator", coordinator),
                Map.entry("parentName", parent.name()),
                Map.entry("parentShortName", parent.shortName()),
                Map.entry("parentUrl", parent.url()),
                Map.entry("groupMinimum", groupMinimum),
                Map.entry("groupMaximum", groupMaximum),
                Map.entry("yearlyPrice", yearlyPrice));
    }
}

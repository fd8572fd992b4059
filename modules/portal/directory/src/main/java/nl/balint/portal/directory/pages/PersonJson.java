package nl.balint.portal.directory.pages;

import java.util.Comparator;
import java.util.List;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.people.LeaderListing;
import nl.balint.portal.directory.people.LeaderListing.Role;

/**
 * Somebody who is listed as machines read it: what they chose to show, and nothing for the rest.
 *
 * @param roles the words of the addresses: "begeleider", "supervisor"
 * @param groups the slugs of the groups that they lead
 * @param photo the address of their photograph
 * @param contact whether one may write to them by the form of the site
 * @param kilometres as the crow flies, to a tenth; -1 when there is no telling
 */
record PersonJson(
        String slug,
        String name,
        String address,
        List<String> roles,
        String town,
        String province,
        List<String> groups,
        String profession,
        String languages,
        String phone,
        String bigNumber,
        String about,
        String photo,
        boolean contact,
        boolean newGroup,
        double kilometres) {

    static List<PersonJson> list(List<DirectoryResult.Found> found) {
        return found.stream()
                .filter(one -> one.shown() instanceof LeaderListing)
                .map(one -> of((LeaderListing) one.shown(), one.kilometres()))
                .toList();
    }

    private static PersonJson of(LeaderListing person, double kilometres) {
        LeaderListing.Text text = person.text();
        return new PersonJson(
                person.slug(),
                person.name(),
                person.address(),
                person.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Role::answer)
                        .toList(),
                person.town().name(),
                person.town().province(),
                person.groups().stream().map(LeaderListing.Led::slug).toList(),
                text.profession(),
                text.languages(),
                text.phone(),
                text.bigNumber(),
                text.about(),
                text.photo().isEmpty() ? "" : person.address() + "/foto?" + text.photo(),
                person.contact(),
                person.newGroup(),
                GroupJson.tenths(kilometres));
    }
}

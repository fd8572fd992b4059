package nl.balint.portal.directory.pages;

import java.util.List;
import nl.balint.portal.directory.pages.FinderView.Choice;
import nl.balint.portal.directory.pages.FinderView.Option;
import nl.balint.portal.directory.pages.FinderView.PageLink;
import nl.balint.portal.directory.people.LeaderListing;

/**
 * The list of leaders as a page shows it.
 *
 * @param page its address
 * @param words as they were typed
 * @param problem why nothing came of them, as the last part of a key; empty for none
 * @param place around which was looked; empty for everywhere
 * @param choices of places of one name, when somebody must choose
 * @param roles the answers to as what somebody is listed
 * @param farther the nearest when nobody is within the radius
 */
public record PeopleView(
        String page,
        String words,
        int radius,
        String problem,
        String place,
        List<Choice> choices,
        List<Option> roles,
        int total,
        List<Person> people,
        List<Person> farther,
        List<PageLink> pages) {

    /**
     * Somebody who is listed.
     *
     * @param kilometres "4,4"; empty when it is not known or not asked
     */
    public record Person(LeaderListing leader, String kilometres) {}
}

package nl.balint.cms.editing;

import java.util.List;

/**
 * One thing on the screen of a page that comes from another module.
 *
 * @param place where it stands
 * @param text the key of its words, in the messages of that module
 * @param values what stands in the words, as {@code {0}}, {@code {1}} …
 * @param address where a link leads or a deed is sent; empty for words alone
 * @param deed whether it is a button that sends a form, rather than a link
 */
public record PageOffer(Place place, String text, List<Object> values, String address, boolean deed) {

    /** Where an offer stands. */
    public enum Place {
        /** In the bar at the top, as the first thing to do. */
        FIRST,
        /** In the bar at the top. */
        BAR,
        /** Below the page, with what is done less often. */
        MORE,
        /** As a sentence beside the state of the page. */
        NOTE
    }

    public PageOffer {
        values = List.copyOf(values);
    }

    /** A way to a screen about the page. */
    public static PageOffer link(Place place, String text, String address) {
        return new PageOffer(place, text, List.of(), address, false);
    }

    /** A deed of one button. */
    public static PageOffer deed(Place place, String text, String address) {
        return new PageOffer(place, text, List.of(), address, true);
    }

    /** Words about how the page stands. */
    public static PageOffer note(String text, Object... values) {
        return new PageOffer(Place.NOTE, text, List.of(values), "", false);
    }
}

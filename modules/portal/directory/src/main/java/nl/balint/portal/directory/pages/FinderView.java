package nl.balint.portal.directory.pages;

import java.util.List;
import nl.balint.portal.directory.map.MapView;

/**
 * The finder as a page shows it.
 *
 * @param page its address
 * @param words as they were typed
 * @param meaning what they turned out to mean
 * @param chips what was chosen, each with the address without it
 */
public record FinderView(
        String page,
        String words,
        int radius,
        Meaning meaning,
        List<Filter> filters,
        List<Chip> chips,
        Listing listing,
        MapView map) {

    /**
     * What the words mean.
     *
     * @param kind "anywhere", "around", "province", "one-of", "called", "unknown"
     * @param label of the place
     * @param problem the reason why nothing came of them, as the last part of a key; empty for none
     * @param choices what may be meant instead
     */
    public record Meaning(
            String kind, String label, boolean approximate, boolean guessed, String problem, List<Choice> choices) {}

    /** A way on: what it is called and where it leads. */
    public record Choice(String label, String address) {}

    /** A question with its answers. */
    public record Filter(String question, boolean isUsed, List<Option> options) {}

    /** An answer, how many have it, whether it was chosen. */
    public record Option(String answer, int count, boolean chosen) {}

    /** Something chosen that can be taken back. */
    public record Chip(String question, String answer, String address) {}

    /**
     * What was found.
     *
     * @param farther the nearest when nothing is within the radius
     * @param online how many meet online, when only places near were asked for
     * @param orders by distance and by name; empty when there is nothing to choose
     */
    public record Listing(
            int total,
            List<Card> cards,
            List<Card> farther,
            int online,
            List<Order> orders,
            List<PageLink> pages,
            Links links) {}

    /** An order and where the list stands in it. */
    public record Order(String name, String address, boolean chosen) {}

    /** A page of the list. */
    public record PageLink(int number, String address, boolean current) {}

    /**
     * Ways on when nothing fits.
     *
     * @param watch where somebody asks for a mail when there is room
     * @param whole the same wish without a radius
     * @param here the same wish
     */
    public record Links(String watch, String online, String whole, String here) {}
}

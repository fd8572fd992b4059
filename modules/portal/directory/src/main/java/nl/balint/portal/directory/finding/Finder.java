package nl.balint.portal.directory.finding;

import java.util.List;
import java.util.Set;
import nl.balint.cms.search.CatalogueQuery;
import nl.balint.cms.search.CatalogueQuery.Around;
import nl.balint.cms.search.CatalogueQuery.Order;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.Question;

/** Finds what a wish asks for. */
public final class Finder {

    /** How many stand on a page. */
    public static final int PAGE_SIZE = 20;

    /** More than this a map would not show anyway. */
    private static final int MOST_ON_A_MAP = 2_000;

    private static final int MOST_FARTHER = 3;

    private final Directory directory;
    private final Whereabouts whereabouts;

    public Finder(Directory directory, Whereabouts whereabouts) {
        this.directory = directory;
        this.whereabouts = whereabouts;
    }

    /** One page of it. */
    public Found find(Wish wish) {
        Where where = whereabouts.of(wish.words());
        Wish asked = where instanceof Where.InProvince in
                        && wish.chosen(Question.PROVINCE).isEmpty()
                ? wish.with(Question.PROVINCE, Set.of(in.answer())).at(wish.page())
                : wish;
        DirectoryResult result = where instanceof Where.Unknown
                ? nothing(asked)
                : directory.find(query(asked, where).page((asked.page() - 1) * PAGE_SIZE, PAGE_SIZE));
        List<DirectoryResult.Found> farther =
                result.total() == 0 && where instanceof Where.Around ? farther(asked, where) : List.of();
        return new Found(asked, where, result, farther);
    }

    /** All that it brings, for a map. */
    public List<DirectoryResult.Found> all(Found found) {
        return found.where() instanceof Where.Unknown
                ? List.of()
                : directory
                        .find(query(found.asked(), found.where()).page(0, MOST_ON_A_MAP))
                        .found();
    }

    private List<DirectoryResult.Found> farther(Wish wish, Where where) {
        return directory.find(query(wish.withRadius(Wish.ANY_DISTANCE), where).page(0, MOST_FARTHER)).found().stream()
                .filter(one -> !Double.isNaN(one.kilometres()))
                .toList();
    }

    /** The counts stay, so that one can go on by choosing. */
    private DirectoryResult nothing(Wish wish) {
        DirectoryResult all = directory.find(CatalogueQuery.all(0).withChosen(wish.asked()));
        return new DirectoryResult(0, List.of(), all.counts(), true);
    }

    private static CatalogueQuery query(Wish wish, Where where) {
        CatalogueQuery asked = CatalogueQuery.all(PAGE_SIZE).withChosen(wish.asked());
        if (where instanceof Where.Around around) {
            Around circle = wish.radius() == Wish.ANY_DISTANCE
                    ? Around.at(around.spot())
                    : new Around(around.spot(), wish.radius());
            return asked.withAround(circle).withOrder(wish.order() == Wish.Order.NAME ? Order.NAME : Order.DISTANCE);
        }
        boolean hasName = where instanceof Where.Called || where instanceof Where.OneOf;
        return hasName ? asked.withWords(wish.words()) : asked;
    }
}

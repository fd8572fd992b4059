package nl.balint.portal.directory.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.balint.cms.search.Spot;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.finding.Found;
import nl.balint.portal.directory.finding.Where;
import nl.balint.portal.directory.finding.Wish;
import nl.balint.portal.members.Slug;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.MapFrame;
import nl.balint.portal.places.Place;
import nl.balint.portal.places.Position;
import nl.balint.portal.places.Province;

/** Draws what was found. */
public final class GroupMap {

    private static final double WIDTH = 400;
    private static final double SINGLE = 11;
    private static final double SMALLEST_CLUSTER = 13;
    private static final double LARGEST_CLUSTER = 20;
    /** So that a finger finds one and not its neighbour, also on a phone (WCAG 2.5.8). */
    private static final double APART = 29;

    private static final int LEAST_AROUND_A_CLUSTER = 10;

    private final Gazetteer gazetteer;
    private final MapFrame frame = new MapFrame(WIDTH);

    public GroupMap(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * All that was found, and the circle around the place that was asked for.
     *
     * @param page where the list stands; empty for a map that leads nowhere
     */
    public MapView of(Found found, List<DirectoryResult.Found> all, String page) {
        List<Cluster.Placed> placed = new ArrayList<>();
        for (DirectoryResult.Found one : all) {
            if (one.shown() instanceof GroupListing group && group.where().isOnTheMap()) {
                placed.add(placed(group));
            }
        }
        List<MapView.Mark> marks = Cluster.of(placed, APART).stream()
                .map(cluster -> mark(cluster, found.asked(), page))
                .toList();
        return view(provinces(found.asked(), page), marks, circle(found));
    }

    /** One group in its country, for its own page. */
    public MapView of(GroupListing group) {
        List<MapView.Mark> marks = group.where().isOnTheMap()
                ? List.of(mark(Cluster.of(List.of(placed(group)), APART).get(0), Wish.anything(), ""))
                : List.of();
        Wish own = Wish.anything()
                .with(Question.PROVINCE, Set.of(Slug.of(group.where().province())));
        return view(provinces(own, ""), marks, List.of());
    }

    private MapView view(List<MapView.Shape> provinces, List<MapView.Mark> marks, List<MapView.Circle> circle) {
        return new MapView(WIDTH, tenths(frame.height()), provinces, marks, circle);
    }

    private Cluster.Placed placed(GroupListing group) {
        Position position = new Position(group.where().latitude(), group.where().longitude());
        return new Cluster.Placed(
                frame.x(position),
                frame.y(position),
                new Cluster.Marked(
                        group.name(),
                        group.where().town(),
                        "/groepen/" + group.slug(),
                        group.seats().isOpen(),
                        position));
    }

    private MapView.Mark mark(Cluster cluster, Wish wish, String page) {
        Cluster.Marked first = cluster.members().get(0);
        int count = cluster.members().size();
        boolean sameTown = cluster.members().stream().allMatch(one -> one.town().equals(first.town()));
        Place middle = middle(cluster);
        String town = sameTown ? first.town() : middle.label();
        Wish around = wish.withWords(middle.label()).withRadius(around(cluster, middle));
        String there = page.isEmpty() ? "" : around.address(page);
        String address = count == 1 ? first.address() : there;
        int open =
                (int) cluster.members().stream().filter(Cluster.Marked::isOpen).count();
        double radius = count == 1 ? SINGLE : Math.min(LARGEST_CLUSTER, SMALLEST_CLUSTER + 1.5 * Math.sqrt(count));
        return new MapView.Mark(
                tenths(cluster.x()),
                tenths(cluster.y()),
                tenths(radius),
                count,
                open,
                count == 1 ? first.name() : "",
                town,
                address);
    }

    /** The town that is nearest to the middle. */
    private Place middle(Cluster cluster) {
        double north = cluster.members().stream()
                .mapToDouble(one -> one.position().latitude())
                .average()
                .orElse(0);
        double east = cluster.members().stream()
                .mapToDouble(one -> one.position().longitude())
                .average()
                .orElse(0);
        return gazetteer.nearest(new Position(north, east));
    }

    /** The smallest choice that brings all of them. */
    private static int around(Cluster cluster, Place middle) {
        double farthest = cluster.members().stream()
                .mapToDouble(one -> middle.position().kilometresTo(one.position()))
                .max()
                .orElse(0);
        return Wish.RADII.stream()
                .filter(radius -> radius >= LEAST_AROUND_A_CLUSTER && radius >= farthest)
                .findFirst()
                .orElse(Wish.ANY_DISTANCE);
    }

    private List<MapView.Shape> provinces(Wish wish, String page) {
        Set<String> chosen = wish.chosen(Question.PROVINCE);
        return Arrays.stream(Province.values())
                .map(province -> {
                    String answer = Slug.of(province.label());
                    Set<String> other = chosen.equals(Set.of(answer)) ? Set.of() : Set.of(answer);
                    String address = page.isEmpty()
                            ? ""
                            : wish.withWords("").with(Question.PROVINCE, other).address(page);
                    return new MapView.Shape(answer, frame.path(province), address, chosen.contains(answer));
                })
                .toList();
    }

    private List<MapView.Circle> circle(Found found) {
        if (found.where() instanceof Where.Around around && found.asked().radius() != Wish.ANY_DISTANCE) {
            Spot spot = around.spot();
            Position middle = new Position(spot.latitude(), spot.longitude());
            return List.of(new MapView.Circle(
                    tenths(frame.x(middle)),
                    tenths(frame.y(middle)),
                    tenths(frame.length(found.asked().radius()))));
        }
        return List.of();
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}

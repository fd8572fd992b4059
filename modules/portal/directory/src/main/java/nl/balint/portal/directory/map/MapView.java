package nl.balint.portal.directory.map;

import java.util.List;

/**
 * A map as it is drawn, in points.
 *
 * @param circle what the visitor asked for; none or one
 */
public record MapView(double width, double height, List<Shape> provinces, List<Mark> marks, List<Circle> circle) {

    /**
     * A province.
     *
     * @param answer how it stands in addresses
     * @param address where its groups are shown; empty on a map that leads nowhere
     */
    public record Shape(String answer, String path, String address, boolean chosen) {}

    /**
     * One group or several that lie together.
     *
     * @param name of the one group; empty for several
     * @param town where they are, or about where
     * @param open how many have room
     */
    public record Mark(
            double x, double y, double radius, int count, int open, String name, String town, String address) {}

    /** Around the visitor's place. */
    public record Circle(double x, double y, double radius) {}

    public MapView {
        provinces = List.copyOf(provinces);
        marks = List.copyOf(marks);
        circle = List.copyOf(circle);
    }
}

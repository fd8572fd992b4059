package nl.balint.portal.directory.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.balint.portal.places.Position;

/** Marks that would lie on each other, drawn as one. */
record Cluster(double x, double y, List<Marked> members) {

    /** Something that is to be drawn: where, and whether it is open. */
    record Marked(String name, String town, String address, boolean isOpen, Position position) {}

    Cluster {
        members = List.copyOf(members);
    }

    private static Cluster of(double x, double y, Marked member) {
        return new Cluster(x, y, List.of(member));
    }

    /**
     * Joins what is nearer to each other than a mark is wide; the same for the same marks in whatever order.
     *
     * @param apart in points of the drawing
     */
    static List<Cluster> of(List<Placed> all, double apart) {
        List<Placed> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble(Placed::y)
                .thenComparingDouble(Placed::x)
                .thenComparing(one -> one.marked().name()));
        List<Cluster> clusters = new ArrayList<>();
        for (Placed one : sorted) {
            int near = nearest(clusters, one, apart);
            if (near < 0) {
                clusters.add(of(one.x(), one.y(), one.marked()));
            } else {
                clusters.set(near, clusters.get(near).with(one));
            }
        }
        return clusters;
    }

    /** Something with its place in the drawing. */
    record Placed(double x, double y, Marked marked) {}

    private static int nearest(List<Cluster> clusters, Placed one, double apart) {
        int nearest = -1;
        double best = apart;
        for (int at = 0; at < clusters.size(); at++) {
            double off =
                    Math.hypot(clusters.get(at).x() - one.x(), clusters.get(at).y() - one.y());
            if (off < best) {
                best = off;
                nearest = at;
            }
        }
        return nearest;
    }

    /** Its middle is that of its members. */
    private Cluster with(Placed one) {
        List<Marked> more = new ArrayList<>(members);
        more.add(one.marked());
        int before = members.size();
        return new Cluster((x * before + one.x()) / more.size(), (y * before + one.y()) / more.size(), more);
    }
}

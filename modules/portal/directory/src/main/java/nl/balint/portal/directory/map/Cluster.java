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
                clusters.set(near, clusters.get(near).with(of(one.x(), one.y(), one.marked())));
            }
        }
        return parted(clusters, apart);
    }

    /** Clusters move when they grow, so two of them may have come too near. */
    private static List<Cluster> parted(List<Cluster> clusters, double apart) {
        List<Cluster> left = new ArrayList<>(clusters);
        int at = 0;
        while (at < left.size()) {
            Cluster one = left.get(at);
            int other = at + 1;
            while (other < left.size() && one.isApart(left.get(other), apart)) {
                other++;
            }
            if (other < left.size()) {
                left.set(at, one.with(left.remove(other)));
                at = 0; // its new middle may be near one that was looked at
            } else {
                at++;
            }
        }
        return left;
    }

    private boolean isApart(Cluster other, double apart) {
        return Math.hypot(other.x - x, other.y - y) >= apart;
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
    private Cluster with(Cluster other) {
        List<Marked> more = new ArrayList<>(members);
        more.addAll(other.members);
        int own = members.size();
        int theirs = other.members.size();
        return new Cluster(
                (x * own + other.x * theirs) / more.size(), (y * own + other.y * theirs) / more.size(), more);
    }
}

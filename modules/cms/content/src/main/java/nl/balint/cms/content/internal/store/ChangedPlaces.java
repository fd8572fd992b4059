package nl.balint.cms.content.internal.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.apache.jackrabbit.oak.spi.state.NodeStateDiff;

/** Where two states of the tree differ; the indexes and notes of Oak itself are left out. */
final class ChangedPlaces implements NodeStateDiff {

    private static final Set<String> OF_OAK = Set.of("oak:index", "jcr:system", "rep:security");

    private final String path;
    private final Set<String> places;

    private ChangedPlaces(String path, Set<String> places) {
        this.path = path;
        this.places = places;
    }

    static Set<String> between(NodeState before, NodeState after) {
        Set<String> places = new HashSet<>();
        after.compareAgainstBaseState(before, new ChangedPlaces("", places));
        return places;
    }

    @Override
    public boolean propertyAdded(PropertyState after) {
        return changed();
    }

    @Override
    public boolean propertyChanged(PropertyState before, PropertyState after) {
        return changed();
    }

    @Override
    public boolean propertyDeleted(PropertyState before) {
        return changed();
    }

    @Override
    public boolean childNodeAdded(String name, NodeState after) {
        return child(name);
    }

    @Override
    public boolean childNodeDeleted(String name, NodeState before) {
        return child(name);
    }

    @Override
    public boolean childNodeChanged(String name, NodeState before, NodeState after) {
        if (isOfRights(name)) {
            return changed();
        }
        return isOfOak(name) || after.compareAgainstBaseState(before, new ChangedPlaces(path + "/" + name, places));
    }

    private boolean child(String name) {
        if (isOfRights(name)) {
            return changed();
        }
        if (!isOfOak(name)) {
            places.add(path + "/" + name);
        }
        return true;
    }

    private boolean changed() {
        if (!path.isEmpty()) {
            places.add(path);
        }
        return true;
    }

    /** Who may see a node is told as a change of that node. */
    private static boolean isOfRights(String name) {
        return name.startsWith("rep:") && !OF_OAK.contains(name);
    }

    private boolean isOfOak(String name) {
        return name.startsWith(":") || (path.isEmpty() && OF_OAK.contains(name));
    }
}

package nl.balint.portal.members;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Right;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/** The groups. Reading gives what was last saved; writing goes into the save of whoever hands the content. */
public final class Groups {

    private final Roll roll;
    private final List<GroupArea> areas = new CopyOnWriteArrayList<>();

    Groups(Roll roll) {
        this.roll = roll;
    }

    /** From now on this is asked what belongs in the area of each new group. */
    public void addArea(GroupArea area) {
        areas.add(area);
    }

    /** How much somebody alone made for the group. */
    public int worksOf(String groupId, String memberId) {
        return areas.stream().mapToInt(area -> area.worksOf(groupId, memberId)).sum();
    }

    /** Takes that away for good. */
    public void takeBack(String groupId, String memberId) {
        areas.forEach(area -> area.takeBack(groupId, memberId));
    }

    public Optional<Group> find(String id) {
        return roll.now().group(id);
    }

    public Group get(String id) {
        return find(id).orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "members.missing", id));
    }

    public Optional<Group> findBySlug(String slug) {
        return Optional.ofNullable(roll.now().bySlug().get(slug));
    }

    /** All, by number. */
    public List<Group> list() {
        return roll.now().groups().stream()
                .sorted(Comparator.comparingInt(Group::number))
                .toList();
    }

    public int nextNumber() {
        return list().stream().mapToInt(Group::number).max().orElse(0) + 1;
    }

    public Seats seats(Group group, Instant at) {
        return Seats.of(group.size(), roll.now().ofGroup(group.id()), at);
    }

    /** Adds a group and opens its area; stands at the save. */
    public void add(Content content, Group group) {
        Node node = content.root(Places.GROUPS).add(group.id(), Entry.TYPE);
        GroupEntry.write(node, group);
        node.add(Places.MEMBERSHIPS, Entry.TYPE);
        openArea(content, group, node);
    }

    /** Changes a group; stands at the save. */
    public void save(Content content, Group group) {
        GroupEntry.write(content.get(Places.group(group.id())), group);
    }

    private void openArea(Content content, Group group, Node node) {
        ContentPath area = Places.documents(group.id());
        node.add(area.name(), Entry.TYPE);
        content.allow(area, Principals.reader(group.id()), Right.READ);
        content.allow(area, Principals.leader(group.id()), Right.WRITE);
        areas.forEach(opened -> opened.open(content, group));
    }
}

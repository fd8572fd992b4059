package nl.balint.portal.members;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;

/** People, groups and memberships as they were at one save; never changes. */
final class RollPage {

    static final RollPage EMPTY = new RollPage(Map.of(), Map.of());

    private final Map<String, PersonPart> people;
    private final Map<String, GroupPart> groups;
    private final Map<String, Group> bySlug;
    private final Map<String, List<Membership>> byMember;
    private final List<Member> sorted;

    private record PersonPart(Member member, List<Assignment> assignments) {}

    private record GroupPart(Group group, List<Membership> memberships) {}

    private RollPage(Map<String, PersonPart> people, Map<String, GroupPart> groups) {
        this.people = people;
        this.groups = groups;
        this.bySlug = groups.values().stream()
                .map(GroupPart::group)
                .collect(Collectors.toMap(Group::slug, Function.identity(), (first, second) -> first));
        this.byMember = groups.values().stream()
                .flatMap(part -> part.memberships().stream())
                .collect(Collectors.groupingBy(Membership::memberId));
        this.sorted = people.values().stream()
                .map(PersonPart::member)
                .sorted(Comparator.comparing(member -> member.name().sortKey()))
                .toList();
    }

    /** By name. */
    List<Member> members() {
        return sorted;
    }

    Map<String, Group> bySlug() {
        return bySlug;
    }

    Collection<Group> groups() {
        return groups.values().stream().map(GroupPart::group).toList();
    }

    java.util.Optional<Member> member(String id) {
        return java.util.Optional.ofNullable(people.get(id)).map(PersonPart::member);
    }

    java.util.Optional<Group> group(String id) {
        return java.util.Optional.ofNullable(groups.get(id)).map(GroupPart::group);
    }

    List<Membership> ofGroup(String groupId) {
        GroupPart part = groups.get(groupId);
        return part == null ? List.of() : part.memberships();
    }

    List<Membership> ofMember(String memberId) {
        return byMember.getOrDefault(memberId, List.of());
    }

    List<Assignment> assignments(String memberId) {
        PersonPart part = people.get(memberId);
        return part == null ? List.of() : part.assignments();
    }

    List<Assignment> assignments() {
        return people.values().stream()
                .flatMap(part -> part.assignments().stream())
                .toList();
    }

    Writer copy() {
        return new Writer(new HashMap<>(people), new HashMap<>(groups));
    }

    /** Makes the next page out of this one. */
    record Writer(Map<String, PersonPart> people, Map<String, GroupPart> groups) {

        void clear(String workspace) {
            if (workspace.equals(Places.MEMBERS)) {
                people.clear();
            } else {
                groups.clear();
            }
        }

        void remove(ContentPath path) {
            if (path.workspace().equals(Places.MEMBERS)) {
                people.remove(path.name());
            } else {
                groups.remove(path.name());
            }
        }

        void put(Node node) {
            if (node.path().workspace().equals(Places.MEMBERS)) {
                people.put(node.name(), person(node));
            } else {
                groups.put(node.name(), group(node));
            }
        }

        RollPage page() {
            return new RollPage(Collections.unmodifiableMap(people), Collections.unmodifiableMap(groups));
        }

        private static PersonPart person(Node node) {
            List<Assignment> assignments = new ArrayList<>();
            for (Node role : below(node, Places.ROLES)) {
                assignments.add(MembershipEntry.readAssignment(node.name(), role));
            }
            return new PersonPart(MemberEntry.read(node), List.copyOf(assignments));
        }

        private static GroupPart group(Node node) {
            List<Membership> memberships = new ArrayList<>();
            for (Node one : below(node, Places.MEMBERSHIPS)) {
                memberships.add(MembershipEntry.read(node.name(), one));
            }
            return new GroupPart(GroupEntry.read(node), List.copyOf(memberships));
        }

        private static List<Node> below(Node node, String name) {
            return node.child(name).map(Node::children).orElse(List.of());
        }
    }
}

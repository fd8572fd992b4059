package nl.balint.cms.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the access lists of imported roles ({@code userroles:/editor/acl_website/0}) into rights of ours: for
 * {@code role:editor} on the draft and on the published copy, for the role {@code anonymous} on the published copy for
 * everybody. A right here always holds for a node with all below it. 0 denies reading, 8 allows it, more allows
 * changing.
 */
public final class ForeignRoles {

    private static final String ROLES = "userroles";
    private static final String ACL = "acl_";
    private static final String ANONYMOUS = "anonymous";
    private static final long READ = 8;

    private final Repository repository;
    private final List<String> notes = new ArrayList<>();

    public ForeignRoles(Repository repository) {
        this.repository = repository;
    }

    /** One line of an access list. */
    private record Entry(String role, ContentPath path, long permissions) {

        String principal() {
            return role.equals(ANONYMOUS) ? Access.EVERYONE_NAME : "role:" + role;
        }
    }

    /** Takes over the rights of the roles among these nodes, and saves them; tells what could not be taken over. */
    public List<String> takeOver(List<ContentPath> imported) {
        notes.clear();
        List<Entry> entries = new ArrayList<>();
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            imported.stream()
                    .filter(path -> path.workspace().equals(ROLES))
                    .flatMap(path -> draft.find(path).stream())
                    .forEach(node -> collect(node, entries));
            entries.stream().filter(entry -> !entry.role().equals(ANONYMOUS)).forEach(entry -> give(draft, entry));
            draft.save();
        }
        try (Content published = repository.open(Access.SYSTEM, View.PUBLISHED)) {
            entries.forEach(entry -> give(published, entry));
            published.save();
        }
        return notes.stream().distinct().toList();
    }

    private void collect(Node node, List<Entry> entries) {
        if (!node.isType("mgnl:role")) {
            node.children().forEach(child -> collect(child, entries));
            return;
        }
        for (Node list : node.children()) {
            if (!list.name().startsWith(ACL)) {
                continue;
            }
            String workspace = list.name().substring(ACL.length());
            if (workspace.equals("uri")) {
                notes.add("userroles:/" + node.name()
                        + ": what it says about addresses is left aside; who may enter which screen stands in"
                        + " config/roles.yaml");
                continue;
            }
            list.children().forEach(each -> entry(node.name(), workspace, each).ifPresent(entries::add));
        }
    }

    private Optional<Entry> entry(String role, String workspace, Node entry) {
        String path = entry.text("path").orElse("").replaceAll("/?\\*$", "");
        Optional<Value> permissions = entry.property("permissions");
        try {
            Access.check("role:" + role);
            return Optional.of(new Entry(
                    role,
                    ContentPath.of(workspace, path.isEmpty() ? "/" : path),
                    Long.parseLong(permissions.map(Value::asText).orElse(""))));
        } catch (IllegalArgumentException notARight) {
            notes.add(entry.path() + ": is no right that can be taken over");
            return Optional.empty();
        }
    }

    private void give(Content content, Entry entry) {
        if (content.find(entry.path()).isEmpty()) {
            notes.add("userroles:/" + entry.role() + ": there is no " + entry.path() + " in the "
                    + content.view().name().toLowerCase(java.util.Locale.ROOT)
                    + " content; import and publish that first, then the role again");
            return;
        }
        content.revoke(entry.path(), entry.principal());
        if (entry.permissions() < READ) {
            content.deny(entry.path(), entry.principal(), Right.READ);
        } else if (entry.permissions() == READ || entry.role().equals(ANONYMOUS)) {
            content.allow(entry.path(), entry.principal(), Right.READ);
        } else {
            content.allow(entry.path(), entry.principal(), Right.WRITE);
        }
    }
}

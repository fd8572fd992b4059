package nl.balint.cms.content;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The people of another system. They come as content: an account is made by an invitation, with which everybody chooses
 * how to sign in (docs/decisions/0101).
 */
public final class ForeignUsers {

    private static final String USERS = "users";
    private static final String ROLES = "userroles";

    private final Repository repository;

    public ForeignUsers(Repository repository) {
        this.repository = repository;
    }

    /** Whom to invite of those among these nodes, with the roles that each of them had. */
    public List<String> toInvite(List<ContentPath> imported) {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            return imported.stream()
                    .filter(path -> path.workspace().equals(USERS))
                    .flatMap(path -> draft.find(path).stream())
                    .flatMap(ForeignUsers::users)
                    .map(user -> told(user, draft))
                    .toList();
        }
    }

    private static Stream<Node> users(Node node) {
        return node.isType("mgnl:user")
                ? Stream.of(node)
                : node.children().stream().flatMap(ForeignUsers::users);
    }

    private static String told(Node user, Content draft) {
        String roles = user.child("roles").stream()
                .flatMap(list -> list.properties().values().stream())
                .map(Value::asText)
                .flatMap(id -> draft.findById(ROLES, id).stream())
                .map(Node::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return user.path() + ": has no account here; invite "
                + user.text("email").filter(email -> !email.isEmpty()).orElse("by mail whoever this is")
                + (roles.isEmpty() ? "" : " (had the roles " + roles + ")");
    }
}

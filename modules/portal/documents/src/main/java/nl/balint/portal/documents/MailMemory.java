package nl.balint.portal.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.mail.Outbox;

/** Which mails named a document, so that they are forgotten when it is erased. */
final class MailMemory implements Watchers.Watcher {

    private static final String PLACE = "named";
    private static final String MAILS = "mails";

    private final Areas areas;
    private final Outbox outbox;

    MailMemory(Areas areas, Outbox outbox) {
        this.areas = areas;
        this.outbox = outbox;
    }

    /** Stands at the save of the mails. */
    static void remember(Content system, String groupId, String documentId, List<String> mails) {
        Node group = system.get(path(groupId).parent());
        Node all = group.child(PLACE).orElseGet(() -> group.add(PLACE, Records.TYPE));
        Node named = all.child(documentId).orElseGet(() -> all.add(documentId, Records.TYPE));
        Set<String> known = new LinkedHashSet<>(mails(named));
        known.addAll(mails);
        named.set(MAILS, Value.of(new ArrayList<>(known)));
    }

    @Override
    public void saw(DocumentChange change) {
        if (change.kind() != DocumentChange.Kind.ERASED) {
            return;
        }
        try (Content content = areas.repository().open(Access.SYSTEM, View.DRAFT)) {
            Optional<Node> named = content.find(path(change.groupId()).child(change.documentId()));
            if (named.isPresent()) {
                outbox.forget(mails(named.get()));
                named.get().delete();
                content.save();
            }
        }
    }

    private static List<String> mails(Node named) {
        return named.property(MAILS).orElse(null) instanceof Value.Many many
                ? many.values().stream().map(Value::asText).toList()
                : List.of();
    }

    private static ContentPath path(String groupId) {
        return Records.area(groupId).parent().child(PLACE);
    }
}

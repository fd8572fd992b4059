package nl.balint.portal.applications;

import java.time.Instant;
import java.util.List;
import nl.balint.cms.content.Node;
import nl.balint.portal.applications.procedure.Actor;

/** Messages as records of a list, in the order in which they were written. */
public final class MessageEntry {

    private MessageEntry() {}

    /** Adds one to the list of that name. */
    public static void add(Node node, String list, Message message) {
        Lists.next(node, list)
                .put("at", message.at())
                .put("by", message.by())
                .put("user", message.userId())
                .put("text", message.text());
    }

    /** Those of the list of that name. */
    public static List<Message> list(Node node, String list) {
        return Lists.entries(node, list).stream()
                .map(entry -> new Message(
                        entry.moment("at", Instant.EPOCH),
                        entry.choice("by", Actor.Kind.HOUSE),
                        entry.text("user"),
                        entry.text("text")))
                .toList();
    }
}

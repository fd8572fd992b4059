package nl.balint.portal.members.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.portal.members.TestSociety;

/** Reads all that a society keeps, to look for a word that was planted. */
final class Planted {

    static final List<String> WORKSPACES =
            List.of("members", "groups", "imports", "users", "logins", "tokens", "sessions", "mails", "audit", "tasks");

    private Planted() {}

    /** Every name and value of a workspace, in lower case. */
    static String text(TestSociety society, String workspace) {
        try (Content content = society.open()) {
            List<String> texts = new ArrayList<>();
            collect(content.root(workspace), texts);
            return String.join("\n", texts).toLowerCase(Locale.ROOT);
        }
    }

    private static void collect(Node node, List<String> texts) {
        texts.add(node.name());
        for (Value value : node.properties().values()) {
            if (value instanceof Value.Binary binary) {
                try (var octets = binary.open()) {
                    texts.add(new String(octets.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            } else {
                texts.add(value instanceof Value.Many many ? many.values().toString() : value.asText());
            }
        }
        node.children().forEach(child -> collect(child, texts));
    }
}

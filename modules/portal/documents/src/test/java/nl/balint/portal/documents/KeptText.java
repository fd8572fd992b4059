package nl.balint.portal.documents;

import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/** Everything that a part of the repository says, as whoever reads the disk would find it. */
final class KeptText {

    private KeptText() {}

    static String of(Repository repository, String workspace) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            StringBuilder all = new StringBuilder();
            collect(content.root(workspace), all);
            return all.toString();
        }
    }

    private static void collect(Node node, StringBuilder all) {
        all.append(node.name()).append('\n');
        node.properties()
                .forEach((name, value) ->
                        all.append(name).append('=').append(value).append('\n'));
        node.children().forEach(child -> collect(child, all));
    }
}

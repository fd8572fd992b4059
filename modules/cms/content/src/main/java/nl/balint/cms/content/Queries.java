package nl.balint.cms.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import nl.balint.cms.content.NodeQuery.Condition;
import nl.balint.cms.content.NodeQuery.Direction;
import nl.balint.cms.content.NodeQuery.Order;

/** Asks Oak: JCR-SQL2 in which every value is bound, and every name was checked at the door. */
final class Queries {

    /** Where no index serves, Oak walks the subtree asked for, and need not complain of it. */
    private static final String WALKING_IS_FINE = " OPTION(TRAVERSAL OK)";

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final View view;

    Queries(View view) {
        this.view = view;
    }

    List<ContentPath> list(Session session, NodeQuery asked) throws RepositoryException {
        Query query = session.getWorkspace().getQueryManager().createQuery(statement(asked), Query.JCR_SQL2);
        List<Condition> conditions = asked.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            query.bindValue("v" + i, JcrValues.write(conditions.get(i).value(), session.getValueFactory()));
        }
        if (asked.limit() < Integer.MAX_VALUE) {
            query.setLimit(asked.limit());
        }
        List<ContentPath> found = new ArrayList<>();
        for (NodeIterator nodes = query.execute().getNodes(); nodes.hasNext(); ) {
            found.add(Layout.logical(view, nodes.nextNode().getPath()));
        }
        return found;
    }

    Optional<ContentPath> findById(Session session, String workspace, String id) throws RepositoryException {
        Optional<String> place = view == View.PUBLISHED ? published(session, workspace, id) : draft(session, id);
        return place.filter(found -> Layout.isIn(view, found))
                .map(found -> Layout.logical(view, found))
                .filter(found -> found.workspace().equals(workspace));
    }

    /** Where the published copy of the node with this id is. */
    static Optional<String> published(Session session, String workspace, String id) throws RepositoryException {
        String statement = "SELECT * FROM [balint:published] AS n WHERE n.[" + Foundation.SOURCE_ID + "] = $id"
                + " AND ISDESCENDANTNODE(n, [" + Layout.PUBLIC + "/" + workspace + "])";
        Query query = session.getWorkspace().getQueryManager().createQuery(statement, Query.JCR_SQL2);
        query.bindValue("id", session.getValueFactory().createValue(id));
        NodeIterator nodes = query.execute().getNodes();
        return nodes.hasNext() ? Optional.of(nodes.nextNode().getPath()) : Optional.empty();
    }

    /** Where the node of the draft with this id is. */
    static Optional<String> draft(Session session, String id) throws RepositoryException {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            Node node = session.getNodeByIdentifier(id);
            return Optional.of(node.getPath());
        } catch (javax.jcr.ItemNotFoundException absent) {
            return Optional.empty();
        }
    }

    private String statement(NodeQuery asked) {
        String start = "SELECT * FROM [" + asked.type() + "] AS n WHERE ISDESCENDANTNODE(n, ["
                + Layout.physical(view, asked.below()) + "])";
        StringBuilder statement = new StringBuilder(start);
        for (int i = 0; i < asked.conditions().size(); i++) {
            statement
                    .append(" AND n.[")
                    .append(asked.conditions().get(i).property())
                    .append("] = $v")
                    .append(i);
        }
        String orders = asked.orders().stream().map(Queries::order).collect(Collectors.joining());
        return statement
                .append(" ORDER BY ")
                .append(orders)
                .append("n.[jcr:path]")
                .append(WALKING_IS_FINE)
                .toString();
    }

    private static String order(Order order) {
        return "n.[" + order.property() + "]" + (order.direction() == Direction.DESCENDING ? " DESC, " : ", ");
    }
}

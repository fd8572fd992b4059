package nl.balint.cms.rendering.internal.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.content.Node;

/**
 * The part of JCR-SQL2 that templates use: {@code select * from [mgnl:page] as p where isdescendantnode(p, '/a') and
 * p.[title] like 'x%' order by p.[mgnl:created] desc}. It is read here and never handed on, so that a template that
 * pastes what a visitor typed into it can be told no more than what the visitor may read.
 */
final class JcrStatement {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('(?:[^']|'')*')|(\\[[^\\]]*\\])|([<>!]=?|<>|=|[(),.*])|([\\w:@-]+)|(\\S))",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Comparator<Node> AS_FOUND = Comparator.comparing(node -> 0);

    private final List<String> tokens = new ArrayList<>();
    private final String source;
    private int at;
    private String type = "nt:base";
    private String alias = "";
    private String below = "/";
    private Predicate<Node> condition = node -> true;
    private Comparator<Node> order = AS_FOUND;

    private JcrStatement(String source) {
        this.source = source;
        Matcher matcher = TOKEN.matcher(source.strip());
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            matcher.region(matcher.end(), matcher.regionEnd());
        }
    }

    static JcrStatement parse(String source) {
        var statement = new JcrStatement(source);
        statement.expect("select");
        while (!statement.takes("from")) {
            statement.next();
        }
        statement.type = unbracketed(statement.next());
        if (statement.takes("as")) {
            statement.alias = statement.next();
        }
        if (statement.takes("where")) {
            statement.condition = statement.either();
        }
        if (statement.takes("order")) {
            statement.expect("by");
            statement.order = statement.orders();
        }
        return statement.whole();
    }

    /** The condition alone, without {@code where}; an empty one is always true. */
    static Predicate<Node> condition(String source) {
        var statement = new JcrStatement(source);
        if (statement.tokens.isEmpty()) {
            return node -> true;
        }
        statement.takes("and");
        statement.condition = statement.either();
        return statement.whole().condition;
    }

    /** The order alone, without {@code order by}; an empty one leaves all as it is. */
    static Comparator<Node> order(String source) {
        var statement = new JcrStatement(source);
        if (statement.tokens.isEmpty()) {
            return AS_FOUND;
        }
        statement.order = statement.orders();
        return statement.whole().order;
    }

    String type() {
        return type;
    }

    /** Only nodes below this path fit. */
    String below() {
        return below;
    }

    boolean fits(Node node) {
        return node.isType(type) && condition.test(node);
    }

    Comparator<Node> order() {
        return order;
    }

    private JcrStatement whole() {
        if (at < tokens.size()) {
            throw refused();
        }
        return this;
    }

    private Predicate<Node> either() {
        var condition = both();
        while (takes("or")) {
            condition = condition.or(both());
            below = "/";
        }
        return condition;
    }

    private Predicate<Node> both() {
        var condition = one();
        while (takes("and")) {
            condition = condition.and(one());
        }
        return condition;
    }

    private Predicate<Node> one() {
        if (takes("not")) {
            var condition = one().negate();
            below = "/";
            return condition;
        }
        if (takes("(")) {
            var condition = either();
            expect(")");
            return condition;
        }
        if (takes("isdescendantnode")) {
            var path = place();
            below = path;
            return node -> node.path().path().startsWith(path.equals("/") ? path : path + "/");
        }
        if (takes("ischildnode")) {
            var path = place();
            return node -> node.parent()
                    .filter(parent -> parent.path().path().equals(path))
                    .isPresent();
        }
        if (takes("contains")) {
            return contains();
        }
        return comparison();
    }

    private String place() {
        expect("(");
        if (!peek().startsWith("'") && !peek().startsWith("[")) {
            next();
            expect(",");
        }
        var path = literal(next());
        expect(")");
        return path;
    }

    private Predicate<Node> contains() {
        expect("(");
        var property = property();
        expect(",");
        var query = TextQuery.parse(literal(next()));
        expect(")");
        return node -> query.fits(
                property.equals("*")
                        ? String.join(
                                " \n ",
                                node.properties().values().stream()
                                        .flatMap(PropertyCondition::texts)
                                        .toList())
                        : String.join(" \n ", PropertyCondition.texts(node, property)));
    }

    private Predicate<Node> comparison() {
        var lower = takes("lower");
        if (lower) {
            expect("(");
        }
        var property = property();
        if (lower) {
            expect(")");
        }
        if (takes("is")) {
            var absent = !takes("not");
            expect("null");
            return node -> node.properties().containsKey(property) != absent;
        }
        if (property.equals("jcr:path")) {
            return path();
        }
        var test = new PropertyCondition(property, next().toLowerCase(Locale.ROOT), value(), lower);
        return test::fits;
    }

    /** As the older SQL says where a node lies: {@code jcr:path like '/a/%'}. */
    private Predicate<Node> path() {
        var test = new PropertyCondition("jcr:path", next().toLowerCase(Locale.ROOT), value(), false);
        return node -> test.fits(node.path().path());
    }

    private String value() {
        if (!takes("cast")) {
            return literal(next());
        }
        expect("(");
        var value = literal(next());
        expect("as");
        next();
        expect(")");
        return value;
    }

    private Comparator<Node> orders() {
        var comparator = ordering();
        while (takes(",")) {
            comparator = comparator.thenComparing(ordering());
        }
        return comparator;
    }

    private Comparator<Node> ordering() {
        var comparator = PropertyCondition.by(property());
        if (takes("desc")) {
            return comparator.reversed();
        }
        takes("asc");
        return comparator;
    }

    private String property() {
        var name = next();
        if (!name.equals(".") && takes(".")) {
            name = next();
        }
        return name.equals(".") || (name.equals(alias) && !alias.isEmpty()) ? "*" : unbracketed(name);
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean takes(String word) {
        if (peek().equalsIgnoreCase(word)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String word) {
        if (!takes(word)) {
            throw refused();
        }
    }

    private String next() {
        if (at == tokens.size()) {
            throw refused();
        }
        return tokens.get(at++);
    }

    private IllegalArgumentException refused() {
        return new IllegalArgumentException("At '" + peek() + "' this is not understood as a query: " + source);
    }

    private static String unbracketed(String name) {
        return name.startsWith("[") ? literal(name.substring(1, name.length() - 1)) : name;
    }

    private static String literal(String text) {
        if (text.startsWith("[")) {
            return text.substring(1, text.length() - 1);
        }
        return text.startsWith("'") ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }
}

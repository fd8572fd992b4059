package nl.balint.cms.rendering.internal.functions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of JCR's XPath that templates use, said in JCR-SQL2: {@code /jcr:root/a/b//element(*, mgnl:page)[@title =
 * 'x' and jcr:contains(., 'y')] order by @title descending}.
 */
final class XPathStatement {

    private static final Pattern WHOLE = Pattern.compile(
            "\\s*(?:/jcr:root)?(?<path>/[^*(\\[]*?)?/{1,2}(?:element\\(\\s*\\*\\s*(?:,\\s*(?<type>[\\w:]+)\\s*)?\\)|\\*)"
                    + "\\s*(?:\\[(?<condition>.*)\\])?\\s*(?:order\\s+by\\s+(?<order>.+))?",
            Pattern.DOTALL);

    private static final Pattern LIKE = Pattern.compile("jcr:like\\(\\s*@([\\w:]+)\\s*,\\s*('(?:[^']|'')*')\\s*\\)");

    private static final Pattern PART = Pattern.compile("'(?:[^']|'')*'|[^']+");

    private XPathStatement() {}

    static String asSql(String statement) {
        Matcher asked = WHOLE.matcher(statement);
        if (!asked.matches()) {
            throw new IllegalArgumentException("This is not understood as a query in XPath: " + statement);
        }
        String path = asked.group("path") == null ? "" : asked.group("path");
        String condition = asked.group("condition") == null ? "" : asked.group("condition");
        String type = asked.group("type") == null ? "nt:base" : asked.group("type");
        String where = (path.isEmpty() ? "" : "isdescendantnode('" + path.replace("'", "''") + "')")
                + (path.isEmpty() || condition.isBlank() ? "" : " and ")
                + (condition.isBlank() ? "" : "(" + words(condition) + ")");
        String order = asked.group("order");
        return "select * from [" + type + "]" + (where.isEmpty() ? "" : " where " + where)
                + (order == null ? "" : " order by " + words(order));
    }

    /** Each part of a condition in the words of JCR-SQL2; what stands between quotes stays. */
    private static String words(String condition) {
        StringBuilder words = new StringBuilder();
        Matcher parts = PART.matcher(LIKE.matcher(condition).replaceAll("@$1 like $2"));
        while (parts.find()) {
            String part = parts.group();
            words.append(part.startsWith("'") ? part : plain(part));
        }
        return words.toString();
    }

    private static String plain(String part) {
        return part.replaceAll("jcr:contains\\(\\s*\\.", "contains(*")
                .replace("jcr:contains", "contains")
                .replaceAll("@([\\w:]+)(?!\\w)", "[$1]")
                .replaceAll("\\bdescending\\b", "desc")
                .replaceAll("\\bascending\\b", "asc");
    }
}

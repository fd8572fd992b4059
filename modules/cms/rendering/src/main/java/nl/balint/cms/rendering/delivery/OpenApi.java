package nl.balint.cms.rendering.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.ContentTypeDefinition;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.RestEndpoint;

/** What the endpoints answer, by OpenAPI 3. */
final class OpenApi {

    private static final String JSON = "application/json";

    private OpenApi() {}

    static Map<String, Object> of(Definitions definitions) {
        Map<String, Object> paths = new LinkedHashMap<>();
        definitions.restEndpoints().forEach(endpoint -> describe(endpoint, definitions, paths));
        return ordered(
                "openapi",
                "3.0.3",
                "info",
                ordered("title", "Delivery", "version", "1", "description", "Published content as JSON."),
                "paths",
                paths,
                "components",
                Map.of("schemas", Map.of("Node", node(), "Page", page(), "Problem", problem())));
    }

    private static void describe(RestEndpoint endpoint, Definitions definitions, Map<String, Object> paths) {
        var address = "/.rest/" + endpoint.path();
        var store = endpoint.scope().workspace() + ":" + endpoint.scope().rootPath();
        paths.put(
                address,
                operation(
                        "All of " + store + " that fits a question",
                        "Page",
                        questions(endpoint, definitions),
                        endpoint));
        paths.put(
                address + "/{path}", operation("One node of " + store, "Node", List.of(path(), language()), endpoint));
        var children = operation("The children of a node of " + store, "Nodes", List.of(path(), language()), endpoint);
        paths.put(address + "/{path}@nodes", children);
    }

    private static Map<String, Object> operation(
            String summary, String schema, List<Map<String, Object>> parameters, RestEndpoint endpoint) {
        Map<String, Object> found =
                schema.equals("Nodes") ? ordered("type", "array", "items", reference("Node")) : reference(schema);
        return Map.of(
                "get",
                ordered(
                        "summary",
                        summary,
                        "tags",
                        List.of(endpoint.id()),
                        "parameters",
                        parameters,
                        "responses",
                        ordered(
                                "200", answer("What was asked for", found),
                                "404", answer("There is nothing for everybody to see", reference("Problem")))));
    }

    private static Map<String, Object> answer(String description, Map<String, Object> schema) {
        return ordered("description", description, "content", Map.of(JSON, Map.of("schema", schema)));
    }

    private static Map<String, Object> reference(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    private static Map<String, Object> path() {
        return ordered(
                "name",
                "path",
                "in",
                "path",
                "required",
                true,
                "schema",
                Map.of("type", "string"),
                "description",
                "Below the root of the endpoint; may hold slashes");
    }

    private static Map<String, Object> language() {
        return query("lang", "string", "A language of the site, or all; else that of Accept-Language");
    }

    private static List<Map<String, Object>> questions(RestEndpoint endpoint, Definitions definitions) {
        List<Map<String, Object>> questions = new ArrayList<>(List.of(
                query("q", "string", "Words that all stand in the texts of the node"),
                query("limit", "integer", "So many at once; " + endpoint.shape().limit() + " when it is not given"),
                query("offset", "integer", "Without so many first ones"),
                query("orderBy", "string", "Names of properties, each with desc behind it to turn it round"),
                query("@ancestor", "string", "Only what lies below this path"),
                language(),
                condition("@name"),
                condition("{property}")));
        definitions.contentTypes().stream()
                .filter(type -> type.place().workspace().equals(endpoint.scope().workspace()))
                .flatMap(type -> type.model().properties().stream())
                .map(ContentTypeDefinition.Property::name)
                .distinct()
                .forEach(name -> questions.add(condition(name)));
        return questions;
    }

    /** {@code title[like]=%sea%}: how a property compares. */
    private static Map<String, Object> condition(String property) {
        Map<String, Object> operators = new LinkedHashMap<>();
        for (var operator : Condition.Operator.values()) {
            if (operator != Condition.Operator.UNKNOWN) {
                operators.put(operator.word(), Map.of("type", "string"));
            }
        }
        return ordered(
                "name",
                property,
                "in",
                "query",
                "style",
                "deepObject",
                "explode",
                true,
                "schema",
                ordered("type", "object", "properties", operators),
                "description",
                "A condition; in and not-in take a|b or from~to");
    }

    private static Map<String, Object> query(String name, String type, String description) {
        return ordered("name", name, "in", "query", "schema", Map.of("type", type), "description", description);
    }

    private static Map<String, Object> node() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (var name : List.of("@name", "@path", "@id", "@nodeType")) {
            properties.put(name, Map.of("type", "string"));
        }
        properties.put("@nodes", ordered("type", "array", "items", Map.of("type", "string")));
        return ordered(
                "type",
                "object",
                "properties",
                properties,
                "additionalProperties",
                true,
                "description",
                "Properties and parts stand beside these under their own names.");
    }

    private static Map<String, Object> page() {
        return ordered(
                "type",
                "object",
                "properties",
                ordered(
                        "total", Map.of("type", "integer"),
                        "offset", Map.of("type", "integer"),
                        "limit", Map.of("type", "integer"),
                        "results", ordered("type", "array", "items", reference("Node"))));
    }

    private static Map<String, Object> problem() {
        var error = ordered(
                "type",
                "object",
                "properties",
                ordered("code", Map.of("type", "string"), "message", Map.of("type", "string")));
        return ordered("type", "object", "properties", Map.of("error", error));
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}

package nl.balint.cms.definitions;

import java.util.List;
import java.util.Optional;

/**
 * An address below {@code /.rest} that hands out content as JSON.
 *
 * @param path below {@code /.rest}: {@code delivery/tours/v1}
 * @param ofPages a page is shown without the pages below it
 */
public record RestEndpoint(
        String id, String path, boolean ofPages, Scope scope, Shape shape, References references, String file) {

    /**
     * Which nodes.
     *
     * @param nodeTypes of what can be asked for; empty for any
     * @param childNodeTypes of what is shown below it
     * @param strict whether a subtype is another type
     */
    public record Scope(
            String workspace, String rootPath, List<String> nodeTypes, List<String> childNodeTypes, boolean strict) {

        public Scope {
            nodeTypes = List.copyOf(nodeTypes);
            childNodeTypes = List.copyOf(childNodeTypes);
        }
    }

    /**
     * How much of them.
     *
     * @param depth so many levels below what is asked for
     * @param limit so many results on a page
     * @param systemProperties shown beside the others although their names begin with {@code mgnl:} or {@code jcr:}
     */
    public record Shape(int depth, int limit, boolean includeSystemProperties, List<String> systemProperties) {

        public Shape {
            systemProperties = List.copyOf(systemProperties);
        }
    }

    /**
     * What of them is looked up.
     *
     * @param depth so many steps from node to node
     * @param repeat whether a node that was shown is shown again
     */
    public record References(int depth, boolean repeat, List<Reference> rules) {

        public static final References NONE = new References(1, false, List.of());

        public References {
            rules = List.copyOf(rules);
        }

        /** The first rule that is about a property of a node of this type. */
        public Optional<Reference> about(String property, String nodeType) {
            return rules.stream()
                    .filter(rule -> rule.nodeType().isEmpty() || rule.nodeType().equals(nodeType))
                    .filter(rule -> property.matches(rule.property()))
                    .findFirst();
        }
    }

    /**
     * A property that refers to something else.
     *
     * @param property a regular expression for its name
     * @param nodeType of the node that has it; empty for any
     */
    public record Reference(String name, String property, String nodeType, Resolver resolver) {}

    /** How what is referred to is shown. */
    public sealed interface Resolver {

        /** As the node itself. */
        record OfNode(String workspace) implements Resolver {}

        /** As the link of the asset; expanded, as all that is known of it. */
        record OfAsset(boolean expand, List<String> renditions) implements Resolver {

            public OfAsset {
                renditions = List.copyOf(renditions);
            }
        }
    }
}

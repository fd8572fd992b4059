package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;

/** Nodes that are made, once, when a page or area is first shown. */
public record AutoGeneration(String generatorClass, List<GeneratedNode> nodes) {

    public static final AutoGeneration NONE = new AutoGeneration("", List.of());

    public AutoGeneration {
        nodes = List.copyOf(nodes);
    }

    /** One of them; properties are String, Boolean, Long or Double. */
    public record GeneratedNode(
            String name,
            String nodeType,
            String templateId,
            Map<String, Object> properties,
            List<GeneratedNode> children) {

        public GeneratedNode {
            properties = Ordered.copy(properties);
            children = List.copyOf(children);
        }
    }
}

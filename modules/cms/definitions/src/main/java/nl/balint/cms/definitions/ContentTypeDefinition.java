package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of content: where it lies and what it holds. */
public record ContentTypeDefinition(String name, Place place, Model model, String file) {

    /**
     * Where content of this kind lies.
     *
     * @param namespaces prefixes of names, with what they stand for
     * @param autoCreate whether the workspace and the node types are made when they are not there
     */
    public record Place(String workspace, String rootPath, Map<String, String> namespaces, boolean autoCreate) {

        public Place {
            namespaces = Ordered.copy(namespaces);
        }
    }

    /** What a node of this kind holds. */
    public record Model(String nodeType, List<Property> properties, List<SubModel> subModels) {

        public Model {
            properties = List.copyOf(properties);
            subModels = List.copyOf(subModels);
        }

        public Optional<SubModel> subModel(String name) {
            return subModels.stream().filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /** A part that is a node of its own. */
    public record SubModel(String name, String nodeType, List<Property> properties) {

        public SubModel {
            properties = List.copyOf(properties);
        }
    }

    /**
     * One value of a kind of content.
     *
     * @param type as its file names it: {@code String}, {@code richText}, the name of a sub model or of another content
     *     type, {@code reference:tour}
     * @param own everything else, such as {@code options}
     */
    public record Property(
            String name, String type, boolean required, boolean multiple, boolean i18n, Map<String, Object> own) {

        public Property {
            own = Ordered.copy(own);
        }
    }

    /** Whether this type is made by its file alone, and not by a module in Java. */
    public boolean isMadeHere() {
        return place.autoCreate();
    }
}

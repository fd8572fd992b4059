package nl.balint.house;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.ContentTypeDefinition;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the workspaces and node types that content types of light modules ask for with {@code autoCreate}. */
final class ContentTypeStores {

    private static final Logger LOG = LoggerFactory.getLogger(ContentTypeStores.class);

    private final Repository repository;

    private ContentTypeStores(Repository repository) {
        this.repository = repository;
    }

    /** For what there is now and for what comes later. */
    static void keep(Repository repository, LightModules modules) {
        ContentTypeStores stores = new ContentTypeStores(repository);
        stores.make(modules.current());
        modules.listen(stores::make);
    }

    private void make(Definitions definitions) {
        definitions.contentTypes().stream()
                .filter(ContentTypeDefinition::isMadeHere)
                .forEach(this::make);
    }

    /** One that cannot be made does not keep the others from it. */
    private void make(ContentTypeDefinition type) {
        try {
            repository.addWorkspace(type.place().workspace());
            Map<String, String> types = new LinkedHashMap<>();
            types.put(type.model().nodeType(), "mgnl:content");
            type.model().subModels().forEach(part -> types.put(part.nodeType(), "mgnl:contentNode"));
            repository.addTypes(type.place().namespaces(), types);
        } catch (RuntimeException failure) {
            LOG.error("{}: what the content type needs cannot be made", type.file(), failure);
        }
    }
}

package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.ContentTypeDefinition.Model;
import nl.balint.cms.definitions.ContentTypeDefinition.Place;
import nl.balint.cms.definitions.ContentTypeDefinition.Property;
import nl.balint.cms.definitions.ContentTypeDefinition.SubModel;

/** Reads content types. */
final class ContentTypeReader {

    private ContentTypeReader() {}

    static ContentTypeDefinition read(Source source, Section section) {
        Section datasource = section.section("datasource");
        Section model = section.section("model");
        section.leaveAside("name", "class", "$type").complainOfRest("a content type");
        if (!datasource.has("workspace")) {
            datasource.warning("workspace", "names no workspace; " + source.id() + " is taken");
        }
        return new ContentTypeDefinition(
                source.id(),
                new Place(
                        datasource.text("workspace", source.id()),
                        datasource.text("rootPath", "/"),
                        namespaces(datasource),
                        datasource.flag("autoCreate", false)),
                new Model(model.text("nodeType", "mgnl:content"), properties(model), subModels(model)),
                source.path());
    }

    private static Map<String, String> namespaces(Section datasource) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        datasource.values("namespaces").forEach((prefix, uri) -> namespaces.put(prefix, String.valueOf(uri)));
        return namespaces;
    }

    private static List<SubModel> subModels(Section model) {
        List<SubModel> subModels = new ArrayList<>();
        model.sections("subModels")
                .forEach((name, each) ->
                        subModels.add(new SubModel(name, each.text("nodeType", "mgnl:contentNode"), properties(each))));
        return subModels;
    }

    private static List<Property> properties(Section owner) {
        List<Property> properties = new ArrayList<>();
        owner.sections("properties")
                .forEach((name, each) -> properties.add(new Property(
                        name,
                        each.text("type", "String"),
                        each.flag("required", false),
                        each.flag("multiple", false),
                        each.flag("i18n", false),
                        each.leaveAside("name").rest())));
        return properties;
    }
}

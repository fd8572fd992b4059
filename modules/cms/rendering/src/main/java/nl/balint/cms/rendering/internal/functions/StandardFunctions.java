package nl.balint.cms.rendering.internal.functions;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.balint.cms.rendering.internal.model.NodeFacts;
import nl.balint.cms.rendering.internal.model.Rendering;

/** The functions that come with the house, by name, and the list of all types whose methods templates may call. */
public final class StandardFunctions {

    private static final Set<Class<?>> LISTED = Set.of(
            ContentWalk.class,
            ContentFinder.class,
            ContentQueries.class,
            Siblings.class,
            ContentLinks.class,
            ContentTexts.class,
            ContentInheritance.class,
            NodeFacts.class,
            NodeFacts.Property.class,
            NavigationFunctions.class,
            AssetFunctions.class,
            AssetFunctions.AssetRendition.class,
            Asset.class,
            Asset.ItemKey.class,
            AssetFolder.class,
            ImageFunctions.class,
            SearchFunctions.class,
            CategoryFunctions.class,
            TagFunctions.class,
            SiteFunctions.class,
            ResourceFunctions.class);

    private StandardFunctions() {}

    public static boolean lists(Class<?> type) {
        return LISTED.contains(type);
    }

    public static Map<String, Function<Rendering, Object>> all() {
        return Map.of(
                "cmsfn", StandardFunctions::content,
                "navfn", NavigationFunctions::new,
                "damfn", AssetFunctions::new,
                "sitefn", SiteFunctions::new,
                "resfn", ResourceFunctions::new,
                "searchfn", SearchFunctions::new,
                "imgfn", ImageFunctions::new,
                "catfn", CategoryFunctions::new,
                "tagfn", TagFunctions::new,
                "restfn", rendering -> new RestFunctions());
    }

    private static Object content(Rendering rendering) {
        var parts = List.of(
                new ContentWalk(rendering),
                new ContentLinks(rendering),
                new ContentFinder(rendering),
                new ContentQueries(rendering),
                new ContentTexts(rendering),
                new ContentInheritance(rendering));
        var models = new ArrayList<TemplateHashModel>();
        try {
            for (var part : parts) {
                models.add((TemplateHashModel) rendering.wrap(part));
            }
        } catch (TemplateModelException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new JoinedFunctions(models);
    }
}

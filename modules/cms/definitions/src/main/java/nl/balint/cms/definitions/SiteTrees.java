package nl.balint.cms.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlMerge;
import nl.balint.cms.definitions.internal.yaml.YamlNode;

/**
 * Sites are defined by files of their own, and by the configuration of the modules {@code site} and {@code multisite}.
 */
final class SiteTrees {

    private final Map<String, YamlNode.Mapping> trees;

    SiteTrees(Map<String, YamlNode.Mapping> files, Resolution resolution) {
        this.trees = new LinkedHashMap<>(files);
        String only = files.size() == 1 ? files.keySet().iterator().next() : SiteDefinition.FALLBACK;
        if (below(resolution.config("site"), "site") instanceof YamlNode.Mapping site) {
            layOn(only, site);
        }
        if (below(resolution.config("multisite"), "sites") instanceof YamlNode.Mapping sites) {
            YamlMerge.keyed(sites).forEach(this::layOn);
        }
    }

    Map<String, YamlNode.Mapping> all() {
        return trees;
    }

    /** What the site that holds where no other does has beneath its pages; empty when it has nothing. */
    YamlNode prototype(Function<String, YamlNode> templates) {
        YamlNode site = trees.getOrDefault(SiteDefinition.FALLBACK, first());
        if (below(site, "templates", "prototypeId") instanceof YamlNode.Scalar id) {
            return templates.apply(id.text());
        }
        return below(site, "templates", "prototype");
    }

    private YamlNode.Mapping first() {
        return trees.values().stream().findFirst().orElse(YamlNode.Mapping.empty(new Place("", 0)));
    }

    private void layOn(String name, YamlNode own) {
        YamlNode base = trees.get(name);
        if ((base == null ? own : YamlMerge.merge(base, own)) instanceof YamlNode.Mapping merged) {
            trees.put(name, merged);
        }
    }

    private static YamlNode below(YamlNode tree, String... keys) {
        YamlNode at = tree;
        for (String key : keys) {
            YamlNode next =
                    at instanceof YamlNode.Mapping mapping ? mapping.entries().get(key) : null;
            if (next == null) {
                return new YamlNode.Empty(tree.place());
            }
            at = next;
        }
        return at;
    }
}

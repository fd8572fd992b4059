package nl.balint.cms.definitions;

import java.util.List;
import java.util.stream.Stream;

/** The keys under which a bundle may hold the texts of a definition, the most precise first. */
record LabelKeys(List<String> prefixes) {

    LabelKeys {
        prefixes = List.copyOf(prefixes);
    }

    static LabelKeys of(String id, String kind) {
        String module = DefinitionId.module(id);
        String path = DefinitionId.path(id).replace('/', '.');
        return new LabelKeys(
                Stream.of(module + "." + path, module + "." + kind + "." + path, path, DefinitionId.name(id))
                        .distinct()
                        .toList());
    }

    LabelKeys below(String part) {
        return new LabelKeys(
                prefixes.stream().map(prefix -> prefix + "." + part).toList());
    }

    /** As {@link #below}, and the part on its own as the last resort: {@code title.label}. */
    LabelKeys belowOrAlone(String part) {
        return new LabelKeys(Stream.concat(below(part).prefixes().stream(), Stream.of(part))
                .distinct()
                .toList());
    }

    /** These first, then others. */
    LabelKeys or(LabelKeys others) {
        return new LabelKeys(Stream.concat(prefixes.stream(), others.prefixes.stream())
                .distinct()
                .toList());
    }
}

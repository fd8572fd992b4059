package nl.balint.cms.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.definitions.DefinitionFile;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Problem;

/** Every file of the light modules that defines something or in which something is wrong. */
final class DefinitionRows {

    private static final String OTHER = "other";

    private DefinitionRows() {}

    /** The worst first; a file that is wrong without defining something stands among them. */
    static List<DefinitionRow> of(Definitions definitions) {
        Map<String, List<Problem>> problems =
                definitions.problems().stream().collect(Collectors.groupingBy(Problem::file));
        List<DefinitionRow> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (DefinitionFile file : definitions.files()) {
            told.add(file.path());
            rows.add(DefinitionRow.of(
                    file.kind(), file.id(), file.path(), file.isRead(), problems.getOrDefault(file.path(), List.of())));
        }
        problems.forEach((file, list) -> {
            if (!told.contains(file)) {
                rows.add(DefinitionRow.of(OTHER, file.substring(file.lastIndexOf('/') + 1), file, true, list));
            }
        });
        rows.sort(Comparator.comparing(DefinitionRow::state)
                .thenComparing(DefinitionRow::kind)
                .thenComparing(DefinitionRow::file));
        return rows;
    }
}

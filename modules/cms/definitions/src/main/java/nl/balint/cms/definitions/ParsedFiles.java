package nl.balint.cms.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.definitions.internal.files.FoundFile;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlFailure;
import nl.balint.cms.definitions.internal.yaml.YamlNode;
import nl.balint.cms.definitions.internal.yaml.YamlReader;

/** The YAML files as trees. A file that is as it was before is not read again. */
final class ParsedFiles {

    private final Map<String, FoundFile> files;
    private final Map<String, Parsed> before;
    private final Map<String, Parsed> now = new HashMap<>();
    private final Set<String> included = new HashSet<>();

    private ParsedFiles(Map<String, FoundFile> files, Map<String, Parsed> before) {
        this.files = files;
        this.before = before;
    }

    static ParsedFiles of(Map<String, FoundFile> files) {
        return new ParsedFiles(files, Map.of());
    }

    /** The same files at a later moment. */
    ParsedFiles next(Map<String, FoundFile> laterFiles) {
        return new ParsedFiles(laterFiles, now);
    }

    /** Empty when there is no such file; fails when it cannot be read. */
    Optional<YamlNode> tree(String path) {
        FoundFile file = files.get(path);
        if (file == null) {
            return Optional.empty();
        }
        Parsed parsed = now.computeIfAbsent(path, unread -> parse(file));
        if (parsed.failure().isPresent()) {
            throw parsed.failure().get();
        }
        return Optional.of(parsed.tree());
    }

    /** The same for a file that another one includes. */
    Optional<YamlNode> included(String path) {
        included.add(path);
        return tree(path);
    }

    /** Whether some file that was read includes it. */
    boolean isIncluded(String path) {
        return included.contains(path);
    }

    /** What was wrong in the files that were asked for, short of making them unreadable. */
    List<Problem> warnings() {
        return now.values().stream()
                .flatMap(parsed -> parsed.warnings().stream())
                .toList();
    }

    private Parsed parse(FoundFile file) {
        Parsed earlier = before.get(file.path());
        return earlier != null && earlier.file().equals(file) ? earlier : Parsed.read(file);
    }

    private record Parsed(FoundFile file, YamlNode tree, List<YamlFailure> failures, List<Problem> warnings) {

        static Parsed read(FoundFile file) {
            var place = new Place(file.path(), 0);
            List<Problem> warnings = new ArrayList<>();
            try (InputStream bytes = Files.newInputStream(file.file())) {
                YamlNode tree = YamlReader.read(
                        bytes, file.path(), (where, message) -> warnings.add(Problem.warning(where, message)));
                return new Parsed(file, tree, List.of(), warnings);
            } catch (YamlFailure broken) {
                return new Parsed(file, new YamlNode.Empty(place), List.of(broken), warnings);
            } catch (IOException unreadable) {
                var failure = new YamlFailure(place, "cannot be opened: " + unreadable.getMessage());
                return new Parsed(file, new YamlNode.Empty(place), List.of(failure), warnings);
            }
        }

        Optional<YamlFailure> failure() {
            return failures.stream().findFirst();
        }
    }
}

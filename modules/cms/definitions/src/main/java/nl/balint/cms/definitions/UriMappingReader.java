package nl.balint.cms.definitions;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads virtual URI mappings. */
final class UriMappingReader {

    private UriMappingReader() {}

    static Optional<UriMapping> read(Source source, Section section) {
        String from = section.text("fromUri");
        String to = section.text("toUri");
        if (from.isEmpty() || to.isEmpty()) {
            section.error(from.isEmpty() ? "fromUri" : "toUri", "a mapping needs both fromUri and toUri");
            return Optional.empty();
        }
        String type = type(section);
        return switch (type) {
            case "", "default" -> Optional.of(new WildcardMapping(source.id(), from, UriMapping.Target.parse(to)));
            case "regexp" -> pattern(source, section);
            default -> {
                section.error(
                        section.has("class") ? "class" : "$type", "mappings of the type " + type + " are not read");
                yield Optional.empty();
            }
        };
    }

    /** {@code RegexpVirtualUriMapping} and {@code regexpVirtualUriMapping} are both {@code regexp}. */
    private static String type(Section section) {
        return TypeName.shortened(section.text("class", section.text("$type")), "virtualurimapping");
    }

    private static Optional<UriMapping> pattern(Source source, Section section) {
        try {
            Pattern pattern = Pattern.compile(section.text("fromUri"));
            return Optional.of(new PatternMapping(source.id(), pattern, section.text("toUri")));
        } catch (PatternSyntaxException broken) {
            section.error("fromUri", section.text("fromUri") + " is no regular expression: " + broken.getDescription());
            return Optional.empty();
        }
    }
}

package nl.balint.cms.definitions;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads virtual URI mappings; {@code fromURI} and {@code toURI} are the older names of their keys. */
final class UriMappingReader {

    private static final Set<String> TYPES = Set.of("default", "regexp", "hostbased", "hostbasedregexp", "rotating");

    private UriMappingReader() {}

    static Optional<UriMapping> read(Source source, Section section) {
        String from = section.text("fromUri", section.text("fromURI"));
        String to = section.text("toUri", section.text("toURI"));
        String type = type(section);
        boolean byHost = type.startsWith("hostbased");
        boolean isKnown = type.isEmpty() || TYPES.contains(type);
        if (isKnown && (from.isEmpty() || (to.isEmpty() && !byHost))) {
            section.warning(from.isEmpty() ? "fromUri" : "toUri", "a mapping needs both fromUri and toUri");
            return Optional.empty();
        }
        return switch (type) {
            case "", "default" -> Optional.of(wildcard(source, from, to));
            case "regexp" -> pattern(source, section, from, to);
            case "hostbased" -> Optional.of(byHost(section, wildcard(source, from, to), to));
            case "hostbasedregexp" -> pattern(source, section, from, to).map(pattern -> byHost(section, pattern, to));
            case "rotating" -> rotating(source, section, from, to);
            default -> {
                section.warning(
                        section.has("class") ? "class" : "$type",
                        "mappings of the type " + type + " are not known here; this one is left aside");
                yield Optional.empty();
            }
        };
    }

    /** {@code RegexpVirtualUriMapping} and {@code regexpVirtualUriMapping} are both {@code regexp}. */
    private static String type(Section section) {
        return TypeName.shortened(section.text("class", section.text("$type")), "virtualurimapping");
    }

    private static WildcardMapping wildcard(Source source, String from, String to) {
        return new WildcardMapping(source.id(), from, UriMapping.Target.parse(to));
    }

    private static Optional<UriMapping> pattern(Source source, Section section, String from, String to) {
        try {
            return Optional.of(new PatternMapping(source.id(), Pattern.compile(from), to));
        } catch (PatternSyntaxException broken) {
            section.error("fromUri", from + " is no regular expression: " + broken.getDescription());
            return Optional.empty();
        }
    }

    /** Each host with its target, or with a mapping that holds {@code host} and {@code toUri}. */
    private static UriMapping byHost(Section section, UriMapping inner, String fallback) {
        Map<String, String> targets = new LinkedHashMap<>();
        section.values("mappings").forEach((name, value) -> {
            if (value instanceof Map<?, ?> each) {
                String host = each.get("host") instanceof String given ? given : name;
                if (each.get("toUri") instanceof String target) {
                    targets.put(host.toLowerCase(Locale.ROOT), target);
                }
            } else {
                targets.put(name.toLowerCase(Locale.ROOT), String.valueOf(value));
            }
        });
        return new HostMapping(inner, !fallback.isEmpty(), targets);
    }

    private static Optional<UriMapping> rotating(Source source, Section section, String from, String to) {
        int first = section.number("start", 1);
        int last = section.number("end", first);
        int digits = section.number("padding", 0);
        if (last < first || digits < 0 || digits > 9) {
            section.error("end", "a mapping rotates from start to end, with at most 9 digits of padding");
            return Optional.empty();
        }
        return Optional.of(new RotatingMapping(wildcard(source, from, to), to, first, last, digits));
    }
}

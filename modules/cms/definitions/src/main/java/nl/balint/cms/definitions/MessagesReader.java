package nl.balint.cms.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.definitions.internal.files.FoundFile;
import nl.balint.cms.definitions.internal.yaml.Place;

/** Reads the bundles {@code i18n/*_nl.properties}. Of a key in two modules, the one that others depend on counts. */
final class MessagesReader {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final Pattern LANGUAGE = Pattern.compile("_([a-z]{2})(?:_([A-Z]{2}))?\\.properties$");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Problems problems;
    private final Map<Locale, Map<String, String>> bundles = new HashMap<>();
    private final BundleFamilies families = new BundleFamilies();

    MessagesReader(Problems problems) {
        this.problems = problems;
    }

    /** @param files in the order of their modules */
    Messages read(List<FoundFile> files, Locale defaultLocale) {
        for (FoundFile file : files) {
            Map<String, String> bundle = bundles.computeIfAbsent(localeOf(file.path()), none -> new HashMap<>());
            Map<String, String> texts = new HashMap<>();
            properties(file).forEach((key, text) -> texts.put((String) key, (String) text));
            texts.forEach(bundle::putIfAbsent);
            families.add(file.path(), localeOf(file.path()), texts);
        }
        return new Messages(bundles, defaultLocale, families.files());
    }

    /** Without a language in its name, a bundle serves all of them. */
    private static Locale localeOf(String path) {
        Matcher suffix = LANGUAGE.matcher(path);
        if (!suffix.find() || !LANGUAGES.contains(suffix.group(1))) {
            return Locale.ROOT;
        }
        String country = suffix.group(2);
        return Locale.forLanguageTag(suffix.group(1) + (country == null ? "" : "-" + country));
    }

    private Properties properties(FoundFile file) {
        var properties = new Properties();
        var place = new Place(file.path(), 0);
        try (InputStream bytes = Files.newInputStream(file.file())) {
            byte[] all = bytes.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                problems.error(place, "is larger than the " + MOST_BYTES + " bytes a bundle may have");
                return properties;
            }
            properties.load(new StringReader(text(all, place)));
        } catch (IOException | IllegalArgumentException broken) {
            problems.error(place, "cannot be read: " + broken.getMessage());
        }
        return properties;
    }

    private String text(byte[] bytes, Place place) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            problems.warning(place, "is not UTF-8; read as Latin-1");
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    static List<FoundFile> bundles(NavigableMap<String, FoundFile> files, List<ModuleDefinition> modules) {
        return modules.stream()
                .map(module -> "/" + module.name() + "/i18n/")
                .flatMap(folder -> files.subMap(folder, folder + Character.MAX_VALUE).values().stream())
                .filter(file -> file.path().endsWith(".properties"))
                .toList();
    }
}

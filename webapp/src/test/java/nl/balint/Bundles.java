package nl.balint;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of texts of our own light modules, as they are written. */
public final class Bundles {

    private static final Path MODULES = Path.of("../light-modules");
    private static final String DUTCH = "_nl.properties";
    private static final String ENGLISH = "_en.properties";

    private Bundles() {}

    /** Those that are there in English. */
    public static List<Path> english() {
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files.filter(file -> file.toString().endsWith(ENGLISH))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The bundle of a module by its name, such as {@code editing} or {@code members/office}. */
    public static Path english(String name) {
        String module = name.split("/", 2)[0];
        String bundle = name.contains("/") ? name.split("/", 2)[1] : name;
        return MODULES.resolve(module + "/i18n/" + bundle + "-messages" + ENGLISH);
    }

    /** The same texts in Dutch. */
    public static Path dutchOf(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(ENGLISH, DUTCH));
    }

    public static Map<String, String> read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}

package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that explain the screens call each button, link and heading as the screen does. */
class HelpNamesTest {

    private static final Path HOME = Path.of("..");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    /** What belongs to somebody's telephone, or is an example to type. */
    private static final Set<String> NOT_OURS = Set.of("automatisch", "toevoegen", "telefoon");

    /** What the mails say stands in their templates. */
    private static final List<Path> MAILS = List.of(HOME.resolve("light-modules/security/templates/mails"));

    @Test
    void areThoseOfTheScreens() throws IOException {
        Set<String> known = new HashSet<>(NOT_OURS);
        try (Stream<Path> files = Files.walk(HOME.resolve("light-modules"))) {
            for (Path file : files.filter(each -> each.toString().endsWith("_nl.properties"))
                    .toList()) {
                read(file).values().forEach(text -> known.add((String) text));
            }
        }
        StringBuilder mails = new StringBuilder();
        for (Path folder : MAILS) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    mails.append(Files.readString(file));
                }
            }
        }
        Set<String> unknown = new TreeSet<>();
        QUOTED.matcher(Files.readString(HOME.resolve("content/website.hulp.yaml")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !known.contains(name) && mails.indexOf(name) < 0)
                .forEach(unknown::add);

        assertThat(unknown).isEmpty();
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}

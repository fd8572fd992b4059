package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is dangerous in any hands stands nowhere in our sources, or in the one place that is careful with it. */
class DangerousWordsTest {

    private static final Path HOME = NamedTests.HOME;

    @Test
    void javaMakesNoObjectsOfOctetsAndAsksNoDirectoryOfNames() throws IOException {
        assertThat(javaWith("ObjectInputStream|XMLDecoder|InitialContext|javax\\.naming\\.|ScriptEngine"))
                .isEmpty();
    }

    @Test
    void noJavaOfOursTakesASerialisedObject() throws IOException {
        assertThat(Files.readString(HOME.resolve("bin/balint"))).contains(" -Djdk.serialFilter='!*' ");
        assertThat(javaWith("\"-Djdk\\.serialFilter=!\\*\"")).containsExactly("ChildCommand.java");
    }

    @Test
    void programsAreStartedForReadingFilesOnly() throws IOException {
        assertThat(javaWith("new ProcessBuilder|Runtime\\.getRuntime\\(\\)\\.exec"))
                .containsExactly("ChildCommand.java");
    }

    @Test
    void xmlIsReadByWhatFetchesNothing() throws IOException {
        assertThat(javaWith("(XMLInput|SAXParser|DocumentBuilder|Transformer|Schema|XPath)Factory\\.new"))
                .containsExactly("SafeXml.java", "XmlReader.java")
                .isSubsetOf(javaWith("setProperty\\(XMLInputFactory\\.SUPPORT_DTD, false\\)"))
                .isSubsetOf(javaWith("setProperty\\(XMLInputFactory\\.IS_SUPPORTING_EXTERNAL_ENTITIES, false\\)"));
    }

    @Test
    void nothingIsHashedOrClosedByWhatIsBroken() throws IOException {
        assertThat(javaWith("getInstance\\(\"(MD[245]|SHA-?1|DES|DESede|RC4|Blowfish|RSA)[\"/]"))
                .isEmpty();
        assertThat(javaWith("Cipher\\.getInstance\\(\"AES(\"|/ECB|/CBC)")).isEmpty();
        assertThat(javaWith("\"HmacSHA1\"")).containsExactly("Totp.java");
    }

    @Test
    void chanceThatCanBeGuessedIsForSamplesAndForTurns() throws IOException {
        assertThat(javaWith("new Random\\(|Math\\.random|ThreadLocalRandom\\.current"))
                .containsExactly("RotatingMapping.java", "SampleGroup.java", "SampleSociety.java");
    }

    @Test
    void noConnectionTakesAnyCertificate() throws IOException {
        assertThat(javaWith("X509TrustManager|HostnameVerifier|setTrustAll|ssl\\.trust\""))
                .isEmpty();
    }

    /**
     * What asks another server could be sent to any (SSRF): a command for who tries the house out, at its own address.
     */
    @Test
    void noOtherServerIsAskedButByName() throws IOException {
        assertThat(javaWith("HttpClient|HttpURLConnection|URLConnection|\\.openConnection\\(|new URL\\("))
                .containsExactly("ClosedAddress.java", "DemoMails.java");
        // Each sheet of a workbook is called a stream too.
        assertThat(javaWith("\\.openStream\\(")).containsExactly("XlsxRows.java");
        assertThat(javaWith("new (Ssl)?Socket\\(|SocketChannel\\.open|SocketFactory"))
                .containsExactly("Clamd.java");
    }

    /**
     * Work that waits takes memory: a queue has an end, or each that waits in it is one of a few of the house itself.
     */
    @Test
    void whatWaitsForAThreadIsBounded() throws IOException {
        assertThat(javaWith("newCachedThreadPool|newWorkStealingPool|new LinkedBlockingQueue<>\\(\\)"))
                .isEmpty();
        // Groups whose documents are to be read into the index: each stands in it once.
        assertThat(javaWith("new(Fixed|Single)Thread(Pool|Executor)\\(")).containsExactly("Indexing.java");
    }

    @Test
    void scriptsMakeNoCodeAndNoPageOfText() throws IOException {
        assertThat(scriptsWith("\\beval\\(|new Function\\(|document\\.write|insertAdjacentHTML|setHTMLUnsafe"
                        + "|(inner|outer)HTML\\s*\\+?=[^=]|createContextualFragment"))
                .isEmpty();
    }

    @Test
    void scriptsKeepNothingAndListenToNoOtherSite() throws IOException {
        assertThat(scriptsWith("localStorage|indexedDB|document\\.cookie|postMessage|\"message\""
                        + "|serviceWorker|__proto__"))
                .isEmpty();
        // Which branches of the tree of pages are open, while the window is.
        assertThat(scriptsWith("sessionStorage")).containsExactly("tree-branches.js");
    }

    /** Beside the cleaning of the text: htmx, which only screens have, looks at nothing in there. */
    @Test
    void whereHtmxIsNothingThatSomebodyWroteIsActedOn() throws IOException {
        Predicate<String> ofScreens = file -> file.contains("/templates/screens/") && file.endsWith(".ftlh");
        Set<String> rich = with("@texts\\.rich", ofScreens, "light-modules");

        assertThat(with("[?]no_esc", file -> file.endsWith(".ftlh"), "light-modules"))
                .containsExactly("compare.ftlh", "rich.ftlh");
        assertThat(rich)
                .isNotEmpty()
                .isSubsetOf(with("(?s)data-hx-disable>.*@texts\\.rich", ofScreens, "light-modules"));
    }

    private static Set<String> javaWith(String words) throws IOException {
        return with(words, file -> file.contains("/src/main/java/") && file.endsWith(".java"), "modules", "webapp/src");
    }

    /** Our own; those of others, in vendor/, are held by the content security policy. */
    private static Set<String> scriptsWith(String words) throws IOException {
        return with(words, file -> file.endsWith(".js") && !file.contains("/vendor/"), "light-modules");
    }

    private static Set<String> with(String words, Predicate<String> kind, String... folders) throws IOException {
        Pattern pattern = Pattern.compile(words);
        Set<String> found = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
                List<Path> sources =
                        files.filter(file -> kind.test(file.toString())).toList();
                assertThat(sources).hasSizeGreaterThan(10);
                for (Path source : sources) {
                    if (pattern.matcher(Files.readString(source)).find()) {
                        found.add(String.valueOf(source.getFileName()));
                    }
                }
            }
        }
        return found;
    }
}

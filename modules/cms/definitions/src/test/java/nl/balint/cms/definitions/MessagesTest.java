package nl.balint.cms.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Locale FLEMISH = Locale.forLanguageTag("nl-BE");

    @TempDir
    Path folder;

    private ModuleFolder modules;

    @BeforeEach
    void makeFolder() {
        modules = new ModuleFolder(folder)
                .with("m/sites/site.yaml", "i18n: {enabled: true, defaultLocale: en, locales: {nl: , en: }}")
                .with(
                        "m/i18n/m-messages_en.properties",
                        "hello=Hello",
                        "only.en=English",
                        "args=Args {0} and {1}",
                        "quote=It's {0}",
                        "twice=one",
                        "twice=two",
                        "empty=",
                        "escaped=\\u00e9\u00FC")
                .with("m/i18n/m-messages_nl.properties", "hello=Hallo", "only.nl=Nederlands");
    }

    @Test
    void aTextIsTakenFromTheLanguageElseFromTheDefaultElseItIsTheKey() {
        Messages messages = modules.read().messages();

        assertThat(messages.text(DUTCH, "hello")).isEqualTo("Hallo");
        assertThat(messages.text(FLEMISH, "hello")).isEqualTo("Hallo");
        assertThat(messages.text(DUTCH, "only.en")).isEqualTo("English");
        assertThat(messages.text(Locale.ENGLISH, "only.nl")).isEqualTo("only.nl");
        assertThat(messages.find(Locale.ENGLISH, "only.nl")).isEmpty();
        assertThat(messages.text(Locale.GERMAN, "none")).isEqualTo("none");
    }

    @Test
    void argumentsAreFilledInByTheLanguageAndWithoutThemTheTextStaysAsItIs() {
        Messages messages = modules.read().messages();

        assertThat(messages.text(Locale.ENGLISH, "args", "A", 12345)).isEqualTo("Args A and 12,345");
        assertThat(messages.text(DUTCH, "args", "A", 12345)).isEqualTo("Args A and 12.345");
        assertThat(messages.text(Locale.ENGLISH, "args")).isEqualTo("Args {0} and {1}");
        assertThat(messages.text(Locale.ENGLISH, "quote")).isEqualTo("It's {0}");
        assertThat(messages.text(Locale.ENGLISH, "quote", "x")).isEqualTo("Its {0}");
        assertThat(messages.text(Locale.ENGLISH, "a {broken", "x")).isEqualTo("a {broken");
    }

    @Test
    void filesAreReadAsTheyAreWritten() {
        modules.with("m/i18n/old_de.properties", "old=caf\u00E9".getBytes(StandardCharsets.ISO_8859_1))
                .with("m/i18n/my_xy.properties", "all=for all")
                .with("m/i18n/broken_fr.properties", "bad=\\u00zz");
        Messages messages = modules.read().messages();

        assertThat(messages.text(Locale.ENGLISH, "twice")).isEqualTo("two");
        assertThat(messages.find(Locale.ENGLISH, "empty")).contains("");
        assertThat(messages.text(Locale.ENGLISH, "escaped")).isEqualTo("\u00E9\u00FC");
        assertThat(messages.text(Locale.GERMAN, "old")).isEqualTo("caf\u00E9");
        assertThat(messages.text(Locale.GERMAN, "all")).isEqualTo("for all");
        assertThat(modules.told())
                .containsExactly(
                        "/m/i18n/broken_fr.properties cannot be read: Malformed \\uxxxx encoding.",
                        "/m/i18n/old_de.properties is not UTF-8; read as Latin-1");
    }

    @Test
    void ofTwoModulesTheOneThatTheOtherDependsOnCounts() {
        modules.with("a/module.yaml", "dependencies: {m: }")
                .with("a/i18n/a_en.properties", "hello=From a", "a=Only a")
                .with("m/own/other_en.properties", "own=not a bundle");
        Messages messages = modules.read().messages();

        assertThat(messages.text(Locale.ENGLISH, "hello")).isEqualTo("Hello");
        assertThat(messages.text(Locale.ENGLISH, "a")).isEqualTo("Only a");
        assertThat(messages.text(Locale.ENGLISH, "own")).isEqualTo("own");
    }

    @Test
    void eachFileTellsWhatItLacksBesideItsOwnInAnotherLanguage() {
        modules.with("m/i18n/m-messages_nl_BE.properties", "hello=Dag")
                .with("m/i18n/other.properties", "for.all=x")
                .with("m/i18n/other_nl.properties", "mine=y");

        var bundles = modules.read().messageBundles();

        assertThat(bundles)
                .extracting(
                        MessageBundle::file,
                        MessageBundle::language,
                        bundle -> bundle.texts().size())
                .containsExactly(
                        tuple("/m/i18n/m-messages_en.properties", "en", 7),
                        tuple("/m/i18n/m-messages_nl.properties", "nl", 2),
                        tuple("/m/i18n/m-messages_nl_BE.properties", "nl-BE", 1),
                        tuple("/m/i18n/other.properties", "", 1),
                        tuple("/m/i18n/other_nl.properties", "nl", 1));
        assertThat(bundles.get(0).missing()).containsExactly("only.nl");
        assertThat(bundles.get(1).missing()).containsExactly("args", "empty", "escaped", "only.en", "quote", "twice");
        assertThat(bundles.get(2).missing()).doesNotContain("only.nl").contains("only.en");
        assertThat(bundles.get(3).missing()).isEmpty();
        assertThat(bundles.get(4).missing()).isEmpty();
    }
}

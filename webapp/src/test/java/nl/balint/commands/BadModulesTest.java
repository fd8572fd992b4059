package nl.balint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One module that holds everything bad at once: each thing is told at its place, and the rest renders. */
class BadModulesTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** Four templates that run into a bound take twenty seconds each at most. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    Path home;

    private Path module;
    private String told = "";

    @BeforeEach
    void install() throws IOException {
        Files.createSymbolicLink(home.resolve("light-modules"), PROJECT.resolve("light-modules"));
        Files.createSymbolicLink(home.resolve("config"), PROJECT.resolve("config"));
        System.setProperty("balint.home", home.toString());
        module = Files.createDirectories(home.resolve("bad"));
        template("good", "<p>${content.title!}</p>");
    }

    @AfterEach
    void leave() {
        System.clearProperty("balint.home");
    }

    private void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = module.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void template(String name, String script) throws IOException {
        write(
                "templates/components/" + name + ".yaml",
                "renderType: freemarker\ntemplateScript: /bad/templates/components/" + name + ".ftl\n");
        write("templates/components/" + name + ".ftl", script);
    }

    private void badDefinitions() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 10; level++) {
            String below = "*a" + (level - 1);
            bomb.append("a" + level + ": &a" + level + " [" + (below + ", ").repeat(9) + below + "]\n");
        }
        write("dialogs/bomb.yaml", bomb.toString());
        write("dialogs/deep.yaml", "a: " + "[".repeat(5_000) + "]".repeat(5_000));
        write("dialogs/huge.yaml", "a: " + "x".repeat(10 * 1024 * 1024));
        write("dialogs/twice.yaml", "form: {properties: {a: {$type: textField}}}\nlabel: A\nlabel: B\n");
        write("dialogs/round.yaml", "form: !include /bad/includes/a.yaml\n");
        write("includes/a.yaml", "properties: !include /bad/includes/b.yaml\n");
        write("includes/b.yaml", "x: !include /bad/includes/a.yaml\n");
        write("dialogs/out.yaml", "form: !include /../../../../../../etc/passwd\n");
        write("dialogs/latin.yaml", new byte[] {'l', 'a', 'b', 'e', 'l', ':', ' ', (byte) 0xE9, '\n'});
        write("dialogs/binary.yaml", new byte[] {'a', ':', ' ', 0, 1, 2});
        write("dialogs/made.yaml", "a: !!javax.script.ScriptEngineManager []\n");
    }

    private void badScripts() throws IOException {
        template("forever", "[#list 1.. as each][#if each < 0]x[/#if][/#list]");
        template("endless", "[#macro again]x[@again/][/#macro][@again/]");
        template("much", "[#list 1..100000000 as each]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx[/#list]");
        template("grown", "[#assign t = 'x'][#list 1..60 as each][#assign t = t + t][/#list]${t?length}");
        template("includer", "[#include \"includer.ftl\"]");
        template("outward", "[#include \"/../../../../etc/passwd\"]ok");
        template("vast", "x".repeat(10 * 1024 * 1024));
        template("torn", "[#if content.x??]");
        write("templates/components/latin.ftl", new byte[] {'c', (byte) 0xE9, 'd'});
        write(
                "templates/components/latin.yaml",
                "renderType: freemarker\ntemplateScript: /bad/templates/components/latin.ftl\n");
    }

    private int check() {
        StringWriter out = new StringWriter();
        int code = Balint.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("modules", "check", module.toString());
        told = out.toString();
        return code;
    }

    @Test
    void eachIsToldAtItsPlaceAndTheRestRenders() throws IOException {
        badDefinitions();
        badScripts();

        long begin = System.nanoTime();
        assertThat(check()).isEqualTo(1);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(took).isLessThan(LONGEST);
        assertThat(told)
                .contains("/bad/dialogs/bomb.yaml", "/bad/dialogs/deep.yaml", "/bad/dialogs/huge.yaml")
                .contains("/bad/dialogs/twice.yaml:3  notice  the key label stands twice")
                .contains("goes round in a circle", "/bad/dialogs/out.yaml:1  definition  includes /../")
                .contains("/bad/dialogs/latin.yaml:1  notice  is not UTF-8")
                .contains("/bad/dialogs/binary.yaml", "/bad/dialogs/made.yaml")
                .contains("/bad/templates/components/forever.ftl:1  template  the memory for rendering is used up")
                .contains("/bad/templates/components/grown.ftl:1  template  the memory for rendering is used up")
                .contains("/bad/templates/components/much.yaml  template  the output is larger than")
                .contains(
                        "/bad/templates/components/endless.yaml  template  it includes or calls itself, deeper than can be followed")
                .contains(
                        "/bad/templates/components/includer.yaml  template  it includes or calls itself, deeper than can be followed")
                .contains("/bad/templates/components/outward.ftl:1  template  Template inclusion failed")
                .contains("/bad/templates/components/vast.ftl  template  cannot be read")
                .contains("/bad/templates/components/torn.ftl:1  template  Unexpected end of file")
                .contains("templates       10          2 rendered     8 failed, of which 0 want Java");
        assertThat(told).doesNotContain("root:", "daemon:");
    }
}

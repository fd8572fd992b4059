package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.rendering.PageOrder.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Probe modules and pages, rendered here and laid beside what a real Magnolia made of them. Every line that differs
 * stands in {@code oracle/differences.txt}: one that is not there makes this red, and so does one that is there no
 * more. {@code -Doracle.write=true} writes the file anew.
 */
class OracleTest {

    private static final Path ORACLE = Path.of("src/test/resources/oracle");
    private static final Path KNOWN = ORACLE.resolve("differences.txt");

    /** Their content was made by hand in the running Magnolia and is not among the files. */
    private static final List<String> WITHOUT_CONTENT = List.of("/pr/two");

    @TempDir
    Path scratch;

    /** One page as it was asked for: {@code nl_pr_fmt.public.html}. */
    private record Probe(String file, String path, String language, String selector, String extension, String view) {

        static Probe of(Path file) {
            var name = String.valueOf(file.getFileName());
            var parts = name.substring(0, name.length() - ".html".length()).split("\\.", -1);
            var asked = parts[0].split("~", 2);
            var language = asked[0].startsWith("nl_BE_") ? "nl_BE" : asked[0].startsWith("nl_") ? "nl" : "";
            var page = language.isEmpty() ? asked[0] : asked[0].substring(language.length() + 1);
            var path = page.startsWith("yml_") ? page.replace("yml_", "/yml/") : "/" + page.replace('_', '/');
            return new Probe(
                    name,
                    page.matches("(pr|inh|yml|oracle)(_.*)?") ? path : "/pr" + path,
                    language,
                    asked.length < 2 ? "" : asked[1].substring(0, asked[1].length() - 1),
                    parts.length == 3 ? parts[1] : "",
                    parts[parts.length - 1]);
        }
    }

    @Test
    void nothingDiffersButWhatIsWrittenDown() throws IOException {
        var differences = new TreeMap<String, List<String>>();
        try (var modules = LightModules.open(List.of(ORACLE.resolve("modules")), LightModules.Reload.NEVER);
                var repository =
                        Repository.inMemory(Clock.fixed(Instant.parse("2026-11-21T20:51:41Z"), ZoneOffset.UTC))) {
            fill(repository);
            for (var probe : probes()) {
                var expected =
                        expected(Files.readString(ORACLE.resolve("expected").resolve(probe.file())));
                var lines = difference(expected, ours(render(probe, modules, repository)));
                if (!lines.isEmpty()) {
                    differences.put(probe.file(), lines);
                }
            }
        }
        var text = told(differences);
        if (Boolean.getBoolean("oracle.write")) {
            Files.writeString(KNOWN, text);
        }

        assertThat(text).isEqualTo(Files.readString(KNOWN));
    }

    private static List<Probe> probes() throws IOException {
        try (Stream<Path> files = Files.list(ORACLE.resolve("expected"))) {
            return files.sorted()
                    .map(Probe::of)
                    .filter(probe -> !WITHOUT_CONTENT.contains(probe.path()))
                    .toList();
        }
    }

    private static void fill(Repository repository) {
        try (var draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            var imported = new ContentFiles(draft).importAll(List.of(ORACLE.resolve("content")), Progress.SILENT);
            imported.nodes().forEach(top -> draft.publish(top, Depth.TREE));
            draft.save();
        }
    }

    private String render(Probe probe, LightModules modules, Repository repository) {
        var config = new RenderingConfig(Duration.ofSeconds(60), 10_000_000, 0, scratch, ZoneOffset.UTC);
        var renderer = new PageRenderer(config, new RichText(), List.of());
        var isPublic = probe.view().equals("public");
        try (var content = isPublic
                ? repository.open(Access.ANONYMOUS, View.PUBLISHED)
                : repository.open(Access.SYSTEM, View.DRAFT)) {
            return renderer.render(order(probe, modules, content)).html();
        } catch (PageFailure failure) {
            return "";
        }
    }

    private static PageOrder order(Probe probe, LightModules modules, Content content) {
        var definitions = modules.current();
        var page = content.get(ContentPath.of("website", probe.path()));
        var template =
                definitions.template(page.text("mgnl:template").orElseThrow()).orElseThrow();
        var shown = probe.extension().isEmpty()
                ? template
                : template.variation(probe.extension()).orElseThrow();
        var address = (probe.language().isEmpty() ? "" : "/" + probe.language()) + probe.path();
        var asked = new Asked(
                address,
                probe.path(),
                new SiteAddress.Page(probe.language(), probe.path(), probe.selector(), probe.extension()),
                "q=Q1&q2=z&q=Q2",
                Map.of("q", List.of("Q1", "Q2"), "q2", List.of("z")));
        var locale = probe.language().isEmpty() ? "en" : probe.language().replace('_', '-');
        return PageOrder.of(definitions, page, shown)
                .withLocale(Locale.forLanguageTag(locale))
                .withAudience(probe.view().equals("author-edit") ? Audience.EDITOR : Audience.VISITOR)
                .withRequest(asked);
    }

    /**
     * What its README says to make equal; and two things that differ everywhere on purpose: addresses without extension
     * and host, as ours are, and areas that are not described by the key of a text (docs/guides/from-magnolia.md).
     */
    private static List<String> expected(String html) {
        return lines(html.replaceAll("/magnolia(Author|Public)", "")
                .replaceAll("mgnlPreview=(true|false)&amp;", "")
                .replaceAll(" description=\"\\w+\\.templates\\.[\\w.]+\"", "")
                .replaceAll("http://HOST|(?<=\\[)HOST", "")
                .replaceAll("org\\.apache\\.jackrabbit\\.core\\.nodetype\\.NodeTypeImpl@\\w+", "NODETYPE")
                .replaceAll("(/[\\w/~=%.-]+)\\.html", "$1"));
    }

    private static List<String> ours(String html) {
        return lines(html.replaceAll("mgnl:(page|area|component|contentNode)(?=[ :\\]])", "NODETYPE"));
    }

    private static List<String> lines(String html) {
        return html.replaceAll("~\\d{4}(-\\d\\d){5}-\\d{3}~cache", "~TIME~cache")
                .replaceAll("(?!77777777|88888888)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("@[0-9a-f]{5,8}\\b", "@HASH")
                .replaceAll("(jcr:created\"\\]: )\\[[^\\]]*\\]", "$1[TIME]")
                .lines()
                .map(OracleTest::sortedKeys)
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The keys of a hash come in no fixed order. */
    private static String sortedKeys(String line) {
        var open = line.indexOf(": [");
        if (open < 0 || !line.endsWith("]") || !line.substring(0, open).matches("(?s).*([kK]ey|locals).*")) {
            return line;
        }
        var keys = line.substring(open + 3, line.length() - 1).split(",", -1);
        Arrays.sort(keys);
        return line.substring(0, open + 3) + String.join(",", keys) + "]";
    }

    /** Lines that only one of the two has: {@code -} Magnolia's, {@code +} ours. */
    private static List<String> difference(List<String> expected, List<String> ours) {
        var missing = new ArrayList<>(expected);
        ours.forEach(missing::remove);
        var added = new ArrayList<>(ours);
        expected.forEach(added::remove);
        var lines = new ArrayList<String>();
        missing.forEach(line -> lines.add("- " + line));
        added.forEach(line -> lines.add("+ " + line));
        return lines;
    }

    private static String told(Map<String, List<String>> differences) {
        var text = new StringBuilder();
        differences.forEach((file, lines) -> {
            text.append("== ").append(file).append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        });
        return text.toString();
    }
}

package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.rendering.PageOrder.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Probe modules and pages, rendered here and laid beside what a real Magnolia made of them. A line that differs needs a
 * reason in {@code oracle/kept.txt}, and stands below it in {@code oracle/differences.txt}: one that is not there makes
 * this red, and so does one that is there no more. {@code -Doracle.write=true} writes that file anew.
 */
class OracleTest {

    private static final Path ORACLE = Path.of("src/test/resources/oracle");
    private static final Path KNOWN = ORACLE.resolve("differences.txt");

    /** Pages whose areas were made when somebody looked at them first. */
    private static final List<String> SEEN =
            List.of("/pr/areas", "/inh", "/inh/l2", "/inh/l2/l3", "/oracle", "/oracle/sub");

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
                    page.matches("(pr|inh|yml|oracle|two)(_.*)?") ? path : "/pr" + path,
                    language,
                    asked.length < 2 ? "" : asked[1].substring(0, asked[1].length() - 1),
                    parts.length == 3 ? parts[1] : "",
                    parts[parts.length - 1]);
        }
    }

    @Test
    void nothingDiffersButWhatIsKeptForAReason() throws IOException {
        var rules = OracleRules.read(ORACLE.resolve("kept.txt"));
        var differences = new OracleDifferences(rules);
        try (var modules = LightModules.open(List.of(ORACLE.resolve("modules")), LightModules.Reload.NEVER);
                var repository =
                        Repository.inMemory(Clock.fixed(Instant.parse("2026-11-21T20:51:41Z"), ZoneOffset.UTC))) {
            fill(repository, modules.current());
            for (var view : List.of("author", "public")) {
                if (view.equals("public")) {
                    publish(repository);
                }
                for (var probe : probes()) {
                    if (probe.view().startsWith(view)) {
                        var expected =
                                Files.readString(ORACLE.resolve("expected").resolve(probe.file()));
                        differences.add(probe.file(), expected(expected), ours(render(probe, modules, repository)));
                    }
                }
            }
        }
        if (Boolean.getBoolean("oracle.write")) {
            Files.writeString(KNOWN, differences.told());
        }

        assertThat(differences.unexplained()).isEmpty();
        assertThat(differences.told()).isEqualTo(Files.readString(KNOWN));
    }

    @Test
    void theGuideTellsEachReason() throws IOException {
        var guide = Files.readString(Path.of("../../../docs/guides/from-magnolia.md"));
        var rules = OracleRules.read(ORACLE.resolve("kept.txt"));

        assertThat(rules.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(guide).contains(reason));
    }

    private static List<Probe> probes() throws IOException {
        try (Stream<Path> files = Files.list(ORACLE.resolve("expected"))) {
            return files.sorted().map(Probe::of).toList();
        }
    }

    /**
     * As it was there: its bootstrap laid the picture into a folder and lost properties that stand below a child node,
     * and each page had been looked at once.
     */
    static void fill(Repository repository, Definitions definitions) {
        try (var draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            new ContentFiles(draft).importAll(List.of(ORACLE.resolve("content")), Progress.SILENT);
            var picture = draft.get(ContentPath.of("dam", "/probeimg.png"));
            var folder = draft.root("dam").add("probeimg", "mgnl:folder");
            picture.moveTo(folder.path().child("probeimg.png"));
            draft.get(ContentPath.of("website", "/inh")).remove("rootprop");
            draft.get(ContentPath.of("website", "/inh/l2")).remove("l2prop");
            draft.save();
            for (var page : SEEN) {
                new PageNodes(definitions).complete(draft.get(ContentPath.of("website", page)));
            }
            draft.save();
            draft.list(NodeQuery.in("website").ofType("mgnl:area")).stream()
                    .filter(area -> area.name().equals("false"))
                    .forEach(Node::delete);
            draft.save();
        }
    }

    static void publish(Repository repository) {
        try (var draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            for (var workspace : List.of("website", "dam")) {
                draft.root(workspace).children().forEach(top -> draft.publish(top.path(), Depth.TREE));
            }
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
        var address = new SiteAddress.Page(probe.language(), probe.path(), probe.selector(), probe.extension());
        var asked = new Asked(
                (probe.language().isEmpty() ? "" : "/" + probe.language()) + address.withoutLanguage(),
                address.withoutLanguage(),
                address,
                "q=Q1&q2=z&q=Q2",
                Map.of("q", List.of("Q1", "Q2"), "q2", List.of("z")));
        var locale = probe.language().isEmpty() ? "en" : probe.language().replace('_', '-');
        return PageOrder.of(definitions, page, shown)
                .withLocale(Locale.forLanguageTag(locale))
                .withAudience(
                        switch (probe.view()) {
                            case "author-edit" -> Audience.EDITOR;
                            case "author-preview" -> Audience.PREVIEW;
                            default -> Audience.VISITOR;
                        })
                .withRequest(asked);
    }

    /**
     * What its README says to make equal; and two things that differ everywhere on purpose: addresses without extension
     * and host, as ours are, and areas that are not described by the key of a text (docs/guides/from-magnolia.md).
     */
    private static List<String> expected(String html) {
        return lines(html.replaceAll("/magnolia(Author|Public)", "")
                .replaceAll("mgnlPreview=(true|false)&(amp;)?", "")
                .replace("[mgnlPreview,q,q2]", "[q,q2]")
                .replaceAll(" description=\"\\w+\\.templates\\.[\\w.]+\"", "")
                .replaceAll("http://HOST|(?<=\\[)HOST", "")
                .replaceAll("org\\.apache\\.jackrabbit\\.core\\.nodetype\\.NodeTypeImpl@\\w+", "NODETYPE")
                .replaceAll("(/[\\w/~=%.-]+)\\.html", "$1"));
    }

    private static List<String> ours(String html) {
        return lines(html).stream()
                .map(line -> line.replaceAll("(/[\\w/~=%.-]+)\\.html(?=.*: \\[)", "$1"))
                .map(line -> line.matches("(?s).*(node_?[tT]ype|children=|@nodeType).*")
                        ? line.replaceAll("mgnl:(page|area|component|contentNode)(?=[ \\]]|$)", "NODETYPE")
                        : line)
                .toList();
    }

    private static List<String> lines(String html) {
        return html.replaceAll("~\\d{4}(-\\d\\d){5}-\\d{3}~cache", "~TIME~cache")
                .replaceAll("(?!77777777|88888888)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
                .replaceAll("@[0-9a-f]{5,8}\\b", "@HASH")
                .replaceAll("(jcr:created\"\\]: )\\[[^\\]]*\\]", "$1[TIME]")
                .lines()
                .map(OracleTest::sortedKeys)
                .map(OracleTest::sortedFinds)
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

    /** The order in which a search gives what it found is that of its index. */
    private static String sortedFinds(String line) {
        var open = line.indexOf(": [");
        if (open < 0 || !line.endsWith(" ]") || !line.matches("[\\w.]*(searchfn|simpleSearch).*")) {
            return line;
        }
        var finds = line.substring(open + 3, line.length() - 2).split(" (?=/)", -1);
        Arrays.sort(finds);
        return line.substring(0, open + 3) + String.join(" ", finds) + " ]";
    }
}

package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With what status and type a real Magnolia 5.6.2 answered visitors, and how that is here. Who was signed in there,
 * other methods, conditions and parts of files are questions to the server, not to pages: those stand in the tests of
 * http.
 */
class OracleHeadersTest {

    private static final Path ORACLE = Path.of("src/test/resources/oracle");

    private static final Pattern ASKED = Pattern.compile(
            "## /magnoliaPublic(\\S*)\nHTTP/1.1 (\\d+) [^\n]*?(?:\\|Content-Type: ([\\w/.+-]+)[^\n]*)?\n");

    private static final String BROKEN = "a page whose own script cannot be read or fails is an error that says so";
    private static final String NO_DOOR =
            "the screens of the office have other addresses, and what is not there is 404";

    /** What differs, and why. */
    private static final Map<String, String> KEPT = Map.of(
            "/pr/perr.html", BROKEN,
            "/pr/psynt.html", BROKEN,
            "/pr/pnosc.html", BROKEN,
            "/.magnolia/x", NO_DOOR,
            "/.magnolia/admincentral", NO_DOOR,
            "/", "a visitor comes to the site, not to the office",
            "/.resources/probea/webresources/", "a folder is no file, so it is not there");

    @TempDir
    Path scratch;

    @Test
    void aVisitorIsAnsweredAsThere() throws Exception {
        List<String> differs = new ArrayList<>();
        var asked = ASKED.matcher(Files.readString(ORACLE.resolve("http-hdr.txt")));
        var same = 0;
        try (var modules = LightModules.open(List.of(ORACLE.resolve("modules")), LightModules.Reload.NEVER);
                var repository =
                        Repository.inMemory(Clock.fixed(Instant.parse("2026-11-21T20:51:41Z"), ZoneOffset.UTC))) {
            OracleTest.fill(repository, modules.current());
            OracleTest.publish(repository);
            var routes = routes(repository, modules);
            while (asked.find()) {
                var there = asked.group(2) + (asked.group(2).equals("200") ? " " + asked.group(3) : "");
                var here = answered(routes, asked.group(1).replaceFirst("\\.html(?=\\?|$)", ""));
                if (here.equals(there)) {
                    same++;
                } else {
                    differs.add(asked.group(1) + ": " + there + ", here " + here);
                }
            }
        }
        assertThat(differs).allSatisfy(line -> assertThat(KEPT).containsKey(line.replaceFirst(": .*", "")));
        assertThat(same).isGreaterThan(12);
    }

    private List<Route> routes(Repository repository, LightModules modules) {
        var sources = new RenderingModule.Sources(repository, modules, Clock.systemUTC());
        return new RenderingModule(sources, RenderingConfig.standard(scratch), List.of(), List.of())
                .routes().stream().flatMap(each -> each.routes().stream()).toList();
    }

    private static String answered(List<Route> routes, String path) throws Exception {
        var request = Request.get(path.isEmpty() ? "/" : path);
        for (Route route : routes) {
            if (TestSite.fits(route, request.path().text()) && TestSite.isFor(route, request)) {
                try {
                    var answer = route.handler().handle(request);
                    var type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
                    return answer.status() + (answer.status() == 200 ? " " + type : "");
                } catch (RequestFailure failure) {
                    return String.valueOf(failure.reason().status());
                } catch (PageFailure failure) {
                    return "500";
                }
            }
        }
        return "none";
    }
}

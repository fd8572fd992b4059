package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.balint.journeys.Browser.Look;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public page, as a visitor meets it: small and wide, light and dark, with and without JavaScript. */
class EveryPageTest {

    private static final List<String> LISTS =
            List.of("/nieuws/", "/agenda/", "/veelgestelde-vragen/", "/wat-is-balint/literatuur/");

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    /** Both widths and both colour schemes go through the scan for accessibility. */
    static Stream<Look> scanned() {
        return Stream.of(new Look(390, ColorScheme.LIGHT, true), new Look(1280, ColorScheme.DARK, true));
    }

    static Stream<Look> others() {
        return Stream.of(
                new Look(320, ColorScheme.LIGHT, true),
                new Look(390, ColorScheme.DARK, true),
                new Look(1280, ColorScheme.LIGHT, true));
    }

    @ParameterizedTest
    @MethodSource("scanned")
    void isAccessibleFitsTheScreenAndStoresNothing(Look look) {
        assertThat(problems(look, EveryPageTest::faults)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("others")
    void fitsTheScreenAndStoresNothing(Look look) {
        assertThat(problems(look, EveryPageTest::misfits)).isEmpty();
    }

    private static List<String> faults(Browser.Visit visit) {
        List<String> faults = misfits(visit);
        faults.addAll(visit.accessibilityProblems());
        return faults;
    }

    private static List<String> misfits(Browser.Visit visit) {
        List<String> misfits = new ArrayList<>();
        if (visit.scrollsSideways()) {
            misfits.add("scrolls sideways");
        }
        if (!visit.page()
                .evaluate("localStorage.length + sessionStorage.length")
                .equals(0)) {
            misfits.add("stores something");
        }
        return misfits;
    }

    /** All, but of a long list whose items differ in words alone the first three. */
    private static List<String> ofEachKind() {
        Map<String, Integer> seen = new HashMap<>();
        return SITE.addresses().stream()
                .filter(address -> LISTS.stream()
                        .filter(address::startsWith)
                        .allMatch(list -> seen.merge(list, 1, Integer::sum) <= 3))
                .toList();
    }

    private static List<String> problems(Look look, Function<Browser.Visit, List<String>> check) {
        List<String> problems = new ArrayList<>();
        try (Browser.Visit visit = BROWSER.visit(look)) {
            for (String address : ofEachKind()) {
                visit.page().navigate(SITE.address(address));
                check.apply(visit).forEach(problem -> problems.add(address + " " + problem));
            }
        }
        return problems;
    }

    @Test
    void hasOneHeadingATitleADescriptionAndItsOwnAddress() {
        Set<String> titles = new LinkedHashSet<>();
        for (String address : SITE.addresses()) {
            Document page = SITE.page(address);

            assertThat(page.select("h1")).as(address).hasSize(1);
            assertThat(page.select("html").attr("lang")).as(address).isEqualTo("nl");
            assertThat(page.select("meta[name=description]").attr("content"))
                    .as(address)
                    .isNotBlank();
            assertThat(URI.create(page.select("link[rel=canonical]").attr("href"))
                            .getPath())
                    .isEqualTo(address);
            assertThat(titles.add(page.title())).as("own title: " + address).isTrue();
        }
        assertThat(titles).hasSizeGreaterThan(25);
    }

    @Test
    void linksOnlyToWhatExists() {
        Set<String> seen = new LinkedHashSet<>();
        List<String> broken = new ArrayList<>();
        for (String address : SITE.addresses()) {
            for (Element link : SITE.page(address).select("a[href], link[href], script[src], img[src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (target.startsWith("/") && seen.add(target)) {
                    int status = SITE.ask(target.replaceFirst("#.*", "")).statusCode();
                    if (status != 200) {
                        broken.add(address + " -> " + target + " " + status);
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(seen).hasSizeGreaterThan(40);
    }

    @Test
    void anchorsLeadSomewhere() {
        for (String address : SITE.addresses()) {
            Document page = SITE.page(address);
            for (Element link : page.select("a[href^=#]")) {
                String anchor = link.attr("href").substring(1);
                assertThat(page.getElementById(anchor))
                        .as(address + "#" + anchor)
                        .isNotNull();
            }
        }
    }
}

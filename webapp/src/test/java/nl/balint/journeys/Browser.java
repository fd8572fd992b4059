package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balint.house.DemoAccount;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for tests ({@link Chromium}). Where there is none the tests are skipped with the reason; under
 * {@code CI=true} that is a failure. Each visit watches for what may never happen: a request to another host, a console
 * error, a cookie, anything stored.
 */
final class Browser implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** The house, what stands in a page itself, and Chromium's own viewer of PDFs. */
    private static final List<String> OWN = List.of("http://localhost:", "data:", "chrome-extension:", "chrome:");

    private final Path program;
    private Chromium chromium;

    Browser() {
        this(Chromium.QUICK);
    }

    private Browser(Path program) {
        this.program = program;
    }

    /** One that shows more than pages, such as PDFs. */
    static Browser whole() {
        return new Browser(Chromium.WHOLE);
    }

    /** How someone looks at the site; dots: how many of their screen make one of the page's, both ways. */
    record Look(int width, ColorScheme colours, boolean javaScript, double dots) {
        Look(int width, ColorScheme colours, boolean javaScript) {
            this(width, colours, javaScript, 1);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean present = Files.isExecutable(program);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(present).as("Chromium at " + program).isTrue();
        }
        Assumptions.assumeTrue(present, "There is no Chromium at " + program);
        chromium = Chromium.open(program);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.close();
        }
    }

    Visit visit(Look look) {
        return new Visit(chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(look.width(), 900)
                        .setDeviceScaleFactor(look.dots())
                        .setColorScheme(look.colours())
                        .setJavaScriptEnabled(look.javaScript())
                        .setLocale("nl-NL")));
    }

    /** One of the sample people, signed in by hand; a telephone or desk of theirs that the house did not know yet. */
    Visit signIn(Look look, RunningSite site, String key) {
        Visit visit = enter(look);
        signIn(visit.page(), site, key);
        visit.page().waitForURL("**/mijn");
        return visit;
    }

    /** In another tab of the same browser. */
    void signInBeside(Visit visit, RunningSite site, String key) {
        Page tab = visit.context.newPage();
        signIn(tab, site, key);
        tab.waitForURL("**/mijn");
        tab.close();
    }

    private static void signIn(Page page, RunningSite site, String key) {
        DemoAccount account = Person.account(key);
        page.navigate(site.address("/inloggen"));
        page.getByLabel("E-mailadres").fill(account.email());
        page.locator("input[name=password]").fill(account.password());
        press(page, "Log in");
        if (isAskedForCode(page)) {
            page.locator("input[name=code]").fill(Totp.fresh(site.address(""), account.totpSecret(), site::now));
            press(page, "Ga verder");
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, Visit.named(name)).first().click();
        page.waitForLoadState();
    }

    private static boolean isAskedForCode(Page page) {
        return page.url().contains("tweede-stap");
    }

    /** Somebody who will sign in, and who is given a cookie then. */
    Visit enter(Look look) {
        Visit visit = visit(look);
        visit.keepsCookies = true;
        return visit;
    }

    /** One visitor with an empty browser; closing it checks that nothing forbidden happened. */
    static final class Visit implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;
        private final List<String> forbidden = new ArrayList<>();
        private boolean keepsCookies;

        private Visit(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    forbidden.add("console: " + message.text());
                }
            });
            page.onRequest(request -> {
                if (OWN.stream().noneMatch(request.url()::startsWith)) {
                    forbidden.add("foreign request: " + request.url());
                }
            });
        }

        Page page() {
            return page;
        }

        /** Follows the first link that says just this. */
        void follow(String name) {
            link(name).click();
            page.waitForLoadState();
        }

        /** The first link that says just this. */
        Locator link(String name) {
            return page.getByRole(AriaRole.LINK, named(name)).first();
        }

        /** Presses the first button that says just this. */
        void press(String name) {
            Locator button = page.getByRole(AriaRole.BUTTON, named(name)).first();
            if (!button.evaluate("button => Boolean(button.closest('kept-form'))")
                    .equals(true)) {
                button.click();
                page.waitForLoadState();
                return;
            }
            // It asks the house first whether somebody is signed in still; then another page comes.
            page.evaluate("window.isBefore = true");
            button.click();
            page.waitForFunction("() => !window.isBefore && document.readyState === 'complete'");
        }

        /** Something was refused with 422, as it should be; a browser tells that on its console. */
        void wasRefused() {
            forbidden.removeIf(told -> told.contains("status of 422"));
        }

        /** Somebody else was first, or had been signed out, as it should be. */
        void wasOvertaken() {
            forbidden.removeIf(told -> told.contains("status of 412") || told.contains("status of 403"));
        }

        /** This browser may copy and read what was copied, as one with somebody before it may. */
        void allowClipboard() {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        }

        /** The session ends, as it does by itself after a while. */
        void leave() {
            context.clearCookies();
        }

        /** What is wrong with the page as it lies there: whether everybody can use it, and whether it fits. */
        List<String> faults() {
            List<String> faults = new ArrayList<>(accessibilityProblems());
            if (scrollsSideways()) {
                faults.add("scrolls sideways");
            }
            return faults;
        }

        List<String> accessibilityProblems() {
            return problems(axe().withTags(WCAG));
        }

        /** What cannot be read in the colours of now; all else is as it is in others. */
        List<String> contrastProblems() {
            return problems(axe().withRules(List.of("color-contrast")));
        }

        /**
         * In the page itself, not partly in one that is opened beside it each time; of what is well it tells nothing.
         */
        private AxeBuilder axe() {
            AxeRunOptions options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            return new AxeBuilder(page).options(options).setLegacyMode(true);
        }

        private List<String> problems(AxeBuilder axe) {
            // A frame in which no script may run cannot be looked into: the pages that it shows are walked by
            // themselves.
            return axe.exclude(".publishing-sides__look").exclude(".mailbox__look").analyze().getViolations().stream()
                    .filter(rule -> !isOfTwoPages(rule))
                    .map(rule -> rule.getId() + ": "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml())
                                    .toList())
                    .toList();
        }

        /** A page in a frame has landmarks of its own, under the same names as those of the screen around it. */
        private boolean isOfTwoPages(Rule rule) {
            return rule.getId().equals("landmark-unique") && page.frames().size() > 1;
        }

        boolean scrollsSideways() {
            return (boolean)
                    page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
        }

        @Override
        public void close() {
            try {
                assertThat(forbidden).isEmpty();
                if (!keepsCookies) {
                    assertThat(context.cookies()).as("cookies").isEmpty();
                }
            } finally {
                context.close();
            }
        }

        private static Page.GetByRoleOptions named(String name) {
            return new Page.GetByRoleOptions().setName(name).setExact(true);
        }
    }
}

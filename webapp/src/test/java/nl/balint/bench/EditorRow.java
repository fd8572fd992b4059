package nl.balint.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.balint.journeys.Chromium;

/**
 * What an editor waits for in a real browser, with ten thousand pages and on a page of two hundred components: the
 * times are those of somebody at the keyboard, with all that the browser and its remote control add.
 */
final class EditorRow implements Row {

    private static final int TIMES = 100;
    private static final int CYCLES = 200;
    private static final int KEYS = 300;
    private static final int TENTH = 10;
    private static final String WIDE_OPEN = "a browser and 200 dialogs opened and closed: heap";

    /** After each key until what it changed was painted. */
    private static final String WATCH_KEYS = """
            () => {
              window.painted = [];
              addEventListener('keydown', (event) => {
                const pressed = event.timeStamp;
                requestAnimationFrame(() => {
                  const after = new MessageChannel();
                  after.port1.onmessage = () => window.painted.push(performance.now() - pressed);
                  after.port2.postMessage(0);
                });
              }, true);
            }""";

    private static final String STANDS = """
            words => [...document.querySelector('.studio__frame').contentDocument.querySelectorAll('main h2')]
              .some(heading => heading.textContent.includes(words))""";

    @Override
    public String name() {
        return "editor";
    }

    @Override
    public List<Line> measure(House house) {
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.browser().newContext()) {
            String base = house.served().base();
            for (String cookie : house.person("bram").cookies().split("; ", -1)) {
                String[] parts = cookie.split("=", 2);
                context.addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(base)));
            }
            Page page = context.newPage();
            List<Line> lines = new ArrayList<>(shell(page, base));
            lines.add(tree(page, base));
            page.navigate(address(base, PageFurnishing.MANY));
            lines.add(dialogs(page));
            lines.add(saves(page));
            lines.add(leak(context, page));
            lines.add(typing(page, base));
            return lines;
        }
    }

    /** What comes over the line for the page editor, and what more when a rich text opens. */
    private static List<Line> shell(Page page, String base) {
        List<Response> answers = new ArrayList<>();
        page.onResponse(answers::add);
        page.navigate(address(base, PageFurnishing.MANY));
        parts(page).first().waitFor();
        double scripts = kilobytes(answers, "script");
        double styles = kilobytes(answers, "stylesheet");
        answers.clear();
        open(page, 0);
        page.locator(".studio__panel .rich-text__page").waitFor();
        double rich = kilobytes(answers, "script");
        return List.of(
                size("the page editor, scripts", scripts, 120),
                size("the page editor, styles", styles, 40),
                size("rich text, scripts more", rich, 180));
    }

    private static Line tree(Page page, String base) {
        List<Double> taken = new ArrayList<>();
        for (int time = 0; time < TENTH; time++) {
            page.navigate(base + "/beheer/paginas");
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            taken.add(((Number)
                            page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                    .doubleValue());
        }
        return times("the tree of 10,000, first paint", taken, 600);
    }

    private static Line dialogs(Page page) {
        List<Double> taken = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            open(page, time);
            taken.add((System.nanoTime() - begin) / 1e6);
            close(page);
        }
        return times("a dialog, until its first field has the focus", taken, 300);
    }

    private static Line saves(Page page) {
        List<Double> taken = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            open(page, time);
            String words = "Gemeten in ronde " + time;
            page.locator(".studio__panel input[name=f0]").fill(words);
            long begin = System.nanoTime();
            page.keyboard().press("Enter");
            page.waitForFunction(STANDS, words);
            taken.add((System.nanoTime() - begin) / 1e6);
            closed(page);
        }
        return times("saving a component, until it stands on the page", taken, 400);
    }

    private static Line leak(BrowserContext context, Page page) {
        for (int time = 0; time < CYCLES; time++) {
            open(page, time % TIMES);
            close(page);
        }
        CDPSession session = context.newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        JsonObject use = session.send("Runtime.getHeapUsage");
        double megabytes = use.get("usedSize").getAsDouble() / (1 << 20);
        return new Line(WIDE_OPEN, String.format(Locale.ROOT, "%.1f MB", megabytes), "60 MB", megabytes <= 60);
    }

    private static Line typing(Page page, String base) {
        page.navigate(address(base, PageFurnishing.SIX));
        parts(page).first().focus();
        page.keyboard().press("Enter");
        Locator texts = page.locator(".studio__panel .rich-text__page");
        texts.nth(5).waitFor();
        texts.nth(2).click();
        page.evaluate(WATCH_KEYS);
        for (int key = 0; key < KEYS; key++) {
            page.keyboard().press(key % 6 == 5 ? " " : "abcdefgh".substring(key % 8, key % 8 + 1));
        }
        page.waitForFunction("many => window.painted.length >= many", KEYS);
        List<?> painted = (List<?>) page.evaluate("() => window.painted");
        List<Double> taken =
                painted.stream().map(one -> ((Number) one).doubleValue()).toList();
        return times("a key, until it is painted, six rich texts open", taken, 50);
    }

    private static void open(Page page, int number) {
        parts(page).nth(number).focus();
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.activeElement?.closest('.studio__panel') && document.activeElement.name");
    }

    private static void close(Page page) {
        page.keyboard().press("Escape");
        closed(page);
    }

    /** Until the page has the whole width again: what is measured next begins at rest. */
    private static void closed(Page page) {
        page.locator(".studio__panel").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.waitForFunction("() => !document.querySelector('.studio__work[data-made-room]')");
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator(".studio__frame");
    }

    private static Locator parts(Page page) {
        return frame(page).locator("button.part");
    }

    private static String address(String base, String place) {
        return base + "/beheer/paginas/pagina?pad=" + place;
    }

    private static double kilobytes(List<Response> answers, String kind) {
        return List.copyOf(answers).stream()
                        .filter(answer -> answer.request().resourceType().equals(kind))
                        .mapToInt(answer -> answer.request().sizes().responseBodySize)
                        .sum()
                / 1024.0;
    }

    private static Line size(String what, double kilobytes, int most) {
        return new Line(what, String.format(Locale.ROOT, "%.1f kB", kilobytes), most + " kB", kilobytes <= most);
    }

    private static Line times(String what, List<Double> taken, int most) {
        Latencies all = Latencies.of(
                taken.stream().mapToLong(each -> (long) (each * 1e6)).toArray(), 1);
        String result = String.format(
                Locale.ROOT, "p50 %.1f · p95 %.1f ms · %d times", all.percentile(50), all.percentile(95), all.count());
        return new Line(what, result, "p95 " + most + " ms", all.percentile(95) <= most);
    }
}

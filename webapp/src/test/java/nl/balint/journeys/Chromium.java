package nl.balint.journeys;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's Chromium, headless, which asks nothing of anybody by itself. */
public final class Chromium implements AutoCloseable {

    /** With all that it has, such as a viewer of PDFs. */
    static final Path WHOLE = Path.of("/usr/bin/chromium");

    /** The one without windows of its own, where it is: it opens a page in far less time. */
    static final Path QUICK = Stream.of(Path.of("/usr/bin/chromium-headless-shell"), WHOLE)
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(WHOLE);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Playwright playwright, Path program) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public static Chromium open() {
        return open(QUICK);
    }

    /** Opens this one of the two. */
    static Chromium open(Path program) {
        return new Chromium(
                Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))),
                program);
    }

    public com.microsoft.playwright.Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}

package nl.balint.commands;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the site until it is stopped; requests that run are finished first. */
@Command(name = "serve", description = "Serve the site.", mixinStandardHelpOptions = true)
final class Serve implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        long begin = System.nanoTime();
        Settings settings = Home.settings();
        Portal portal = Portal.open(settings, Home.clock(settings), progress());
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicBoolean isServed = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            portal.close();
            stopped.countDown();
            if (isServed.get()) {
                // All is closed: Java itself would end with the number of the signal, which reads as a failure.
                Runtime.getRuntime().halt(0);
            }
        }));
        portal.start();
        isServed.set(true);
        long milliseconds = (System.nanoTime() - begin) / 1_000_000;
        if (settings.server().demo().isOn()) {
            DemoBanner.lines(settings, portal.port()).forEach(this::say);
        }
        String address = settings.server().https() == null
                ? "http://localhost:" + portal.port()
                : settings.server().baseUrl();
        say("Balint is ready at " + address + " (" + milliseconds + " ms). Ctrl-C stops it.");
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Progress progress() {
        return new ProgressLine(spec.commandLine().getOut());
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}

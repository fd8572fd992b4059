package nl.balint.commands;

import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import picocli.CommandLine.Command;

/** Opens the house, makes a page and closes it again: what {@code bin/archive-classes} watches. */
@Command(name = "rehearse", description = "Start, make a page and stop.", hidden = true)
final class Rehearse implements Runnable {

    @Override
    public void run() {
        Settings settings = Home.settings();
        try (Portal portal = Portal.open(settings, Home.clock(settings), Progress.SILENT)) {
            portal.start();
            portal.settle();
        }
    }
}

package nl.balint.commands;

import nl.balint.settings.Settings;

/** For what works on the files of a data folder, and has no meaning when the content is in a database. */
final class Shared {

    private Shared() {}

    /**
     * Refuses when the content is in a database.
     *
     * @param instead what to do instead
     */
    static void refuse(Settings settings, String instead) {
        settings.store().shared().ifPresent(database -> {
            throw new Refusal("The content is in " + database + ": " + instead
                    + ". docs/guides/several-machines.md tells the rest.");
        });
    }
}

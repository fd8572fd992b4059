package nl.balint.commands;

import nl.balint.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What only a demo can do. */
@Command(
        name = "demo",
        description = "For trying out: the sample accounts and the mails that would have been sent.",
        mixinStandardHelpOptions = true,
        subcommands = {DemoAccounts.class, DemoApplications.class, DemoMails.class, DemoWhole.class})
final class Demo implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which one? 'balint demo --help' lists them.");
    }

    /** The settings of a demo; a real installation refuses. */
    static Settings settings() {
        Settings settings = Home.settings();
        if (!settings.server().demo().isOn()) {
            throw new Refusal("This is no demo: demo = false in config/server.properties. Nothing was shown or made.");
        }
        return settings;
    }
}

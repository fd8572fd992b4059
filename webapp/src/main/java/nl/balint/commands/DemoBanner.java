package nl.balint.commands;

import java.util.ArrayList;
import java.util.List;
import nl.balint.house.DemoAccount;
import nl.balint.house.DemoSociety;
import nl.balint.settings.Settings;

/** What a demo says of itself when it starts, so that nobody takes it for a real house. */
final class DemoBanner {

    private static final String RULE = "-".repeat(100);

    private DemoBanner() {}

    static List<String> lines(Settings settings, int port) {
        List<DemoAccount> accounts = DemoSociety.accounts();
        List<String> lines = new ArrayList<>();
        lines.add(RULE);
        lines.add("  DEMO  Sample people with passwords that everybody knows. For a real society: demo = false in");
        lines.add("        config/server.properties, before the first start.");
        if (!settings.server().demo().startsAt().isEmpty()) {
            lines.add("        The clock began at " + settings.server().demo().startsAt() + ".");
        }
        lines.add("        Mail stays here: http://localhost:" + port + "/demo/postvak");
        lines.add("        Sign in at http://localhost:" + port + "/inloggen, with the password "
                + accounts.get(0).password() + " and a code from an app");
        lines.add("        that was given the secret on the right (bin/balint demo accounts shows it again):");
        lines.add("");
        lines.addAll(DemoAccounts.table(accounts));
        lines.add(RULE);
        return lines;
    }
}

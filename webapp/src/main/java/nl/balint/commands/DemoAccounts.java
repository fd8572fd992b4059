package nl.balint.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import nl.balint.cms.http.Answer;
import nl.balint.house.DemoAccount;
import nl.balint.house.DemoSociety;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the sample accounts of a demo. */
@Command(
        name = "accounts",
        description = "List the sample accounts: role, group, password and TOTP secret.",
        mixinStandardHelpOptions = true)
final class DemoAccounts implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "As JSON.")
    private boolean asJson;

    @Override
    public void run() {
        Demo.settings();
        PrintWriter out = spec.commandLine().getOut();
        List<DemoAccount> accounts = DemoSociety.accounts();
        if (asJson) {
            out.println(Answer.asJson(accounts).text());
        } else {
            table(accounts).forEach(out::println);
        }
        out.flush();
    }

    /** For people: a line for each. */
    static List<String> table(List<DemoAccount> accounts) {
        List<Function<DemoAccount, String>> columns =
                List.of(DemoAccount::email, DemoAccount::role, DemoAccount::group, DemoAccount::totpSecret);
        List<Integer> widths = columns.stream()
                .map(column -> accounts.stream()
                        .mapToInt(account -> column.apply(account).length())
                        .max()
                        .orElse(0))
                .toList();
        return accounts.stream().map(account -> line(account, columns, widths)).toList();
    }

    private static String line(DemoAccount account, List<Function<DemoAccount, String>> columns, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            String text = columns.get(i).apply(account);
            line.append("  ").append(text).append(" ".repeat(widths.get(i) - text.length()));
        }
        return line.toString().stripTrailing();
    }
}

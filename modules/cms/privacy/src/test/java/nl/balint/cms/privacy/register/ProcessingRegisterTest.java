package nl.balint.cms.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.LightModules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessingRegisterTest {

    private static final Path OURS = Path.of("../../../light-modules");

    /** As the settings have them. */
    private static final Map<String, Period> TERMS = Map.ofEntries(
            Map.entry("documents.trash", Period.ofDays(30)),
            Map.entry("documents.reports", Period.ofMonths(12)),
            Map.entry("documents.reportsMost", Period.ofMonths(24)),
            Map.entry("applications.kept", Period.ofDays(28)),
            Map.entry("applications.keptWithConsent", Period.ofMonths(12)),
            Map.entry("applications.waiting", Period.ofMonths(12)),
            Map.entry("security.log", Period.ofYears(1)),
            Map.entry("security.logLong", Period.ofYears(5)),
            Map.entry("mail.text", Period.ofDays(90)),
            Map.entry("mail.line", Period.ofDays(365)),
            Map.entry("privacy.request", Period.ofYears(1)),
            Map.entry("privacy.incident", Period.ofYears(5)),
            Map.entry("backups.keep", Period.ofDays(35)));

    @Test
    void everyModuleSaysWhatItKeepsAndNothingIsMissing() {
        assertThat(register(TERMS).gaps()).isEmpty();
    }

    @Test
    void whatAFormAsksStandsInTheRegisterWithItsTerm() {
        Processing contact = find(register(TERMS), "contact");

        assertThat(contact.data()).contains("Uw naam", "Uw e-mailadres", "Uw vraag of bericht");
        assertThat(contact.kept()).isEqualTo("6 maanden");
        assertThat(contact.seen()).isEqualTo("Secretariaat");
    }

    @Test
    void whatTheFormOfAnApplicationAsksStandsWithTheApplication() {
        ProcessingRegister.Contents register = register(TERMS);

        assertThat(find(register, "joining").data()).hasSizeGreaterThan(5);
        assertThat(register.list()).extracting(Processing::name).doesNotContain("aanmelden");
    }

    @Test
    void anotherTermInTheSettingsIsAnotherTermInTheRegister() {
        Map<String, Period> shorter = new java.util.HashMap<>(TERMS);
        shorter.put("applications.kept", Period.ofDays(14));

        assertThat(find(register(TERMS), "joining").kept()).contains("4 weken na het einde");
        assertThat(find(register(shorter), "joining").kept()).contains("2 weken na het einde");
    }

    @Test
    void whatIsMissingIsTold(@TempDir Path folder) throws IOException {
        Path module = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(module.resolve("module.yaml"), "version: 1.0.0\n");
        Files.writeString(
                module.resolve("config.yaml"), "processing:\n  records:\n    orders: {kept: [shop.orders]}\n");

        try (LightModules modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER)) {
            List<String> gaps =
                    new ProcessingRegister(modules::current, Map.of()).read().gaps();

            assertThat(gaps)
                    .contains(
                            "shop: the text processing.orders.title is missing",
                            "shop: nothing is kept for a term called shop.orders",
                            "shop: orders has no basis: agreement, consent, interest or law");
        }
    }

    @Test
    void theTableOpensInASpreadsheetWithoutCalculating() {
        try (LightModules modules = LightModules.open(List.of(OURS), LightModules.Reload.NEVER)) {
            Processing hostile =
                    new Processing("x", "x", "=1+1", "a;b", "\"wie\"", List.of("a", "b"), Basis.LAW, "", "");

            String table = new RegisterTable(modules.current().messages()).csv(List.of(hostile));

            assertThat(table.lines().skip(1))
                    .singleElement()
                    .asString()
                    .startsWith("\"'=1+1\";\"a;b\";\"\"\"wie\"\"\"");
        }
    }

    private static ProcessingRegister.Contents register(Map<String, Period> terms) {
        try (LightModules modules = LightModules.open(List.of(OURS), LightModules.Reload.NEVER)) {
            return new ProcessingRegister(modules::current, terms).read();
        }
    }

    private static Processing find(ProcessingRegister.Contents register, String name) {
        return register.list().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}

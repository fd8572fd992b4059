package nl.balint.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.balint.cms.definitions.KnownNames;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.rendering.Extensions;
import nl.balint.cms.rendering.StoredDefinitions;
import nl.balint.cms.rendering.check.CheckProblem;
import nl.balint.cms.rendering.check.CheckReport;
import nl.balint.cms.rendering.check.ModuleCheck;
import nl.balint.cms.security.Rights;
import nl.balint.house.Portal;
import nl.balint.house.TrialHouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries light modules: reads them over ours, and renders every template of theirs. */
@Command(
        name = "check",
        description = "Try light modules: read them, import content and render every template. Nothing is kept.",
        mixinStandardHelpOptions = true)
final class ModulesCheck implements Callable<Integer> {

    /** What the shell is told when something does not render. */
    private static final int NOT_WHOLE = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "A light module, or a folder of light modules.")
    private List<Path> folders = List.of();

    @Option(
            names = "--content",
            arity = "1..*",
            paramLabel = "FILE-OR-DIR",
            description = "Content to render them with: exports in YAML or XML.")
    private List<Path> content = List.of();

    @Option(names = "--json", description = "As JSON.")
    private boolean asJson;

    @Override
    public Integer call() {
        demandThatAllAreThere();
        CheckReport report = check();
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(Answer.asJson(report).text());
        } else {
            lines(report).forEach(out::println);
        }
        out.flush();
        return report.isWhole() ? 0 : NOT_WHOLE;
    }

    private void demandThatAllAreThere() {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new ParameterException(spec.commandLine(), "There is no folder " + folder);
            }
        }
        for (Path each : content) {
            if (!Files.exists(each)) {
                throw new ParameterException(spec.commandLine(), "There is no file or folder " + each);
            }
        }
    }

    private CheckReport check() {
        Path scratch = scratch();
        List<Path> theirs = new ArrayList<>(folders);
        theirs.add(StoredModules.of(content, scratch.resolve(StoredDefinitions.FOLDER)));
        Set<String> names = new TreeSet<>();
        theirs.forEach(folder -> names.addAll(LightModules.modulesIn(folder)));
        List<Path> roots = new ArrayList<>(theirs);
        roots.add(Home.folder().resolve("light-modules"));
        try (Extensions extensions = Extensions.load(Home.folder().resolve(Extensions.FOLDER));
                LightModules modules = LightModules.open(
                        roots, LightModules.Reload.NEVER, new KnownNames(extensions.modelClasses(), Rights.ROLES));
                TrialHouse house =
                        TrialHouse.open(Home.settings(), extensions, scratch, Clock.system(Portal.DUTCH_TIME))) {
            return new ModuleCheck(modules.current(), names, house.renderer(), house.repository()).run(content);
        } finally {
            remove(scratch);
        }
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("balint-check");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException stays) {
            folder.toFile().deleteOnExit();
        }
    }

    /** For people: what there is, then what is missing. */
    static List<String> lines(CheckReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("modules      " + String.join(", ", report.modules()));
        lines.add(told(
                "definitions  %5d read %5d with problems",
                report.definitions().total(), report.definitions().problems()));
        lines.add(told(
                "templates    %5d      %5d rendered %5d failed, of which %d want Java of the project",
                report.templates().total(),
                report.templates().rendered(),
                report.templates().failed(),
                report.templates().needsJava()));
        lines.add(told(
                "content      %5d nodes %4d pages %8d rendered",
                report.content().nodes(),
                report.content().pages(),
                report.content().rendered()));
        if (!report.problems().isEmpty()) {
            lines.add("");
        }
        report.problems().stream().map(CheckProblem::told).forEach(lines::add);
        return lines;
    }

    private static String told(String line, Object... values) {
        return String.format(Locale.ROOT, line, values);
    }
}

package nl.balint.cms.rendering.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Resource;

/** The function objects that a template asks by name, such as {@code kidsfn}, without being run. */
final class FunctionNames {

    /** By custom such an object ends in {@code fn}; what precedes it is no part of a path, a text or a longer name. */
    private static final Pattern ASKED = Pattern.compile("(?<![\\w.$@'\"/#?-])([a-z]\\w*fn)\\s*(?:\\.\\s*\\w|\\[)");

    private static final Pattern OWN = Pattern.compile("\\[#(?:assign|local|global|macro|function)\\s+(\\w+)"
            + "|<#(?:assign|local|global|macro|function)\\s+(\\w+)|\\bas\\s+(\\w+)");

    private static final Pattern COMMENT = Pattern.compile("(?s)\\[#--.*?--\\]|<#--.*?-->");

    private final Predicate<String> known;
    private final Definitions definitions;
    private final Map<String, List<CheckProblem>> unknown = new LinkedHashMap<>();

    FunctionNames(Definitions definitions, Predicate<String> known) {
        this.definitions = definitions;
        this.known = known;
    }

    /** Those that are not known here, at each place where a template asks them. */
    List<CheckProblem> unknownIn(String templateScript) {
        return unknown.computeIfAbsent(
                templateScript,
                script -> definitions.resource(script).map(this::read).orElse(List.of()));
    }

    private List<CheckProblem> read(Resource resource) {
        try (var bytes = resource.open()) {
            var text = withoutComments(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
            var own = OWN.matcher(text)
                    .results()
                    .flatMap(found -> java.util.stream.Stream.of(found.group(1), found.group(2), found.group(3)))
                    .toList();
            var problems = new ArrayList<CheckProblem>();
            var asked = ASKED.matcher(text);
            while (asked.find()) {
                var name = asked.group(1);
                if (!known.test(name) && !own.contains(name)) {
                    problems.add(unknown(resource.path(), line(text, asked.start()), name));
                }
            }
            return problems.stream().distinct().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    static CheckProblem unknown(String file, int line, String name) {
        return new CheckProblem(
                file, line, CheckProblem.FUNCTION, name + " is not known here: it comes from Java of the project");
    }

    /** The same length and lines, so that places stay true. */
    private static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll(found -> found.group().replaceAll("[^\n]", " "));
    }

    private static int line(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}

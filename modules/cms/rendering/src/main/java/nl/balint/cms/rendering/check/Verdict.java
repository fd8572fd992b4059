package nl.balint.cms.rendering.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.balint.cms.rendering.Mishap;

/** What the tries of one template or page showed. */
final class Verdict {

    private static final Pattern FIRST_NAME = Pattern.compile("^\\(?\\s*(\\w+)");
    private static final Pattern OF_JAVA = Pattern.compile("\\w*(?:fn|Fn|[Ff]unctions)|JspTaglibs");

    private final Predicate<String> functions;
    private final boolean hasModelClass;
    private final Set<CheckProblem> problems = new LinkedHashSet<>();
    private boolean failed;
    private boolean wantsJava;

    /**
     * Begins without complaint.
     *
     * @param functions which function objects are known here
     * @param hasModelClass whether the template counts on a model of the project's own
     */
    Verdict(Predicate<String> functions, boolean hasModelClass) {
        this.functions = functions;
        this.hasModelClass = hasModelClass;
    }

    /** The template cannot do without Java that is not here. */
    void wantsJava() {
        wantsJava = true;
    }

    /** The template asks for Java that is not here, whether or not a try came by. */
    void wantsJava(List<CheckProblem> where) {
        wantsJava |= !where.isEmpty();
        problems.addAll(where);
    }

    void fails(CheckProblem problem) {
        failed = true;
        problems.add(problem);
    }

    void add(List<Mishap> mishaps) {
        mishaps.forEach(this::add);
    }

    private void add(Mishap mishap) {
        var name = firstName(mishap.expression());
        if (mishap.expression().isEmpty()) {
            fails(CheckProblem.of(mishap, CheckProblem.TEMPLATE));
        } else if (OF_JAVA.matcher(name).matches() && !functions.test(name)) {
            wantsJava(List.of(FunctionNames.unknown(mishap.file(), mishap.line(), name)));
        } else if (functions.test(name) || name.equals("cms")) {
            unknownFunction(mishap);
        } else if (name.equals("model") && hasModelClass) {
            wantsJava(List.of(CheckProblem.of(mishap, CheckProblem.MODEL)));
        } else {
            problems.add(CheckProblem.of(mishap, CheckProblem.VALUE));
        }
    }

    /** {@code cmsfn.page(content).title} lacks a value, {@code cmsfn.pages} a function. */
    private void unknownFunction(Mishap mishap) {
        if (mishap.expression().matches("\\w+\\.\\w+")) {
            fails(new CheckProblem(
                    mishap.file(), mishap.line(), CheckProblem.FUNCTION, mishap.expression() + " is not known here"));
        } else {
            problems.add(CheckProblem.of(mishap, CheckProblem.VALUE));
        }
    }

    private static String firstName(String expression) {
        var found = FIRST_NAME.matcher(expression);
        return found.find() ? found.group(1) : "";
    }

    boolean isWhole() {
        return !failed && !wantsJava;
    }

    boolean needsOnlyJava() {
        return !failed && wantsJava;
    }

    Set<CheckProblem> problems() {
        return Set.copyOf(problems);
    }
}

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

    private static final Set<String> OURS = Set.of("ctx", "state", "def", "model", "i18n", "cms", "aggregationState");

    private final Predicate<String> functions;
    private final Predicate<String> builtIn;
    private final boolean hasModelClass;
    private final Set<CheckProblem> problems = new LinkedHashSet<>();
    private boolean failed;
    private boolean wantsJava;

    /**
     * Begins without complaint.
     *
     * @param builtIn whether a path is in a module of the house
     * @param functions which function objects are known here
     * @param hasModelClass whether the template counts on a model of the project's own
     */
    Verdict(Predicate<String> functions, Predicate<String> builtIn, boolean hasModelClass) {
        this.builtIn = builtIn;
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
        switch (mishap.cause()) {
            case MISSING_VALUE -> missingValue(mishap);
            case OTHER_VALUE -> otherValue(mishap);
            case MISSING_FILE -> missingFile(mishap);
            case JAVA -> wantsJava(List.of(CheckProblem.of(mishap, CheckProblem.FUNCTION)));
            case FAILURE -> fails(CheckProblem.of(mishap, CheckProblem.TEMPLATE));
        }
    }

    private void missingValue(Mishap mishap) {
        var name = firstName(mishap.expression());
        if (OF_JAVA.matcher(name).matches() && !functions.test(name)) {
            wantsJava(List.of(FunctionNames.unknown(mishap.file(), mishap.line(), name)));
        } else if (functions.test(name) || name.equals("cms")) {
            unknownFunction(mishap);
        } else if (name.equals("model") && hasModelClass) {
            wantsJava(List.of(CheckProblem.of(mishap, CheckProblem.MODEL)));
        } else {
            problems.add(CheckProblem.of(mishap, CheckProblem.VALUE));
        }
    }

    /**
     * {@code cmsfn.page(content).title} lacks a value, {@code cmsfn.pages} a function: Magnolia has none of that name
     * either, unless the project brings it.
     */
    private void unknownFunction(Mishap mishap) {
        if (mishap.expression().matches("\\w+\\.\\w+")) {
            wantsJava(List.of(new CheckProblem(
                    mishap.file(), mishap.line(), CheckProblem.FUNCTION, mishap.expression() + " is not known here")));
        } else {
            problems.add(CheckProblem.of(mishap, CheckProblem.VALUE));
        }
    }

    /** What comes from the content is as in Magnolia, which leaves it out too; what comes from us may be a fault. */
    private void otherValue(Mishap mishap) {
        var name = firstName(mishap.expression());
        if (functions.test(name) || OURS.contains(name)) {
            fails(CheckProblem.of(mishap, CheckProblem.TEMPLATE));
        } else {
            problems.add(CheckProblem.of(mishap, CheckProblem.VALUE));
        }
    }

    /**
     * A script of its own should be there, and a file of a module that is built in; any other Magnolia leaves out too.
     */
    private void missingFile(Mishap mishap) {
        var path = "/" + mishap.expression();
        if (builtIn.test(path) || path.equals(mishap.file())) {
            fails(CheckProblem.of(mishap, CheckProblem.TEMPLATE));
        } else {
            problems.add(new CheckProblem(
                    mishap.file(),
                    mishap.line(),
                    CheckProblem.NOTICE,
                    "includes " + path + ", which is not there: left out"));
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

package nl.balint.cms.rendering.check;

import nl.balint.cms.definitions.Problem;
import nl.balint.cms.definitions.Severity;
import nl.balint.cms.rendering.Mishap;

/**
 * Something that is missing or wrong.
 *
 * @param file a path among the light modules, a content file, or the node that was rendered
 * @param line 0 where none is known
 * @param kind one of the words below
 */
public record CheckProblem(String file, int line, String kind, String message) {

    /** A definition that cannot be used, or not as it says. */
    static final String DEFINITION = "definition";

    /** Something in a definition that is left aside; the rest of it works. */
    static final String NOTICE = "notice";

    /** A template that cannot be read, or that fails. */
    static final String TEMPLATE = "template";

    /** A function object of which nothing is known here: the project's own Java, or that of a module it needs. */
    static final String FUNCTION = "function";

    /** A model class of the project's own Java. */
    static final String MODEL = "model";

    /** A render type that is not known here. */
    static final String RENDERER = "renderer";

    /** A value that the content does not have, and the template does not reckon with: left out, as in Magnolia. */
    static final String VALUE = "value";

    /** A content file, or a node in it. */
    static final String CONTENT = "content";

    static CheckProblem of(Problem problem) {
        var kind = switch (problem.want()) {
            case MODEL -> MODEL;
            case RENDERER -> RENDERER;
            case FILE -> problem.severity() == Severity.ERROR ? DEFINITION : NOTICE;
        };
        return new CheckProblem(problem.file(), problem.line(), kind, problem.message());
    }

    static CheckProblem of(Mishap mishap, String kind) {
        return new CheckProblem(mishap.file(), mishap.line(), kind, mishap.message());
    }

    /** For people: {@code /m/templates/pages/home.ftl:12 function kidsfn is not known here}. */
    public String told() {
        return file + (line == 0 ? "" : ":" + line) + "  " + kind + "  " + message;
    }
}

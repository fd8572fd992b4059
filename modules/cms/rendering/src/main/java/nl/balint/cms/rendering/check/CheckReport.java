package nl.balint.cms.rendering.check;

import java.util.List;

/** What came of a check. */
public record CheckReport(
        List<String> modules,
        Definitions definitions,
        Templates templates,
        Content content,
        List<CheckProblem> problems) {

    public CheckReport {
        modules = List.copyOf(modules);
        problems = List.copyOf(problems);
    }

    /** The files that define something, and how many of them cannot be used. */
    public record Definitions(int total, int problems) {}

    /**
     * The templates of pages and components.
     *
     * @param failed those that are not rendered, or not whole
     * @param needsJava those of the failed that only want Java classes or functions of the project
     */
    public record Templates(int total, int rendered, int failed, int needsJava) {}

    /** The imported content, and how many of its pages are rendered whole. */
    public record Content(int nodes, int pages, int rendered) {}

    /** Whether nothing is missing. */
    public boolean isWhole() {
        return templates.failed() == 0
                && definitions.problems() == 0
                && content.rendered() == content.pages()
                && problems.stream().noneMatch(problem -> problem.kind().equals(CheckProblem.CONTENT));
    }
}

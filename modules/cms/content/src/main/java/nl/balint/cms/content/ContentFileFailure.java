package nl.balint.cms.content;

import java.util.List;

/** Content files could not be imported, and nothing was; each problem says {@code file:line: message}. */
public final class ContentFileFailure extends RuntimeException {

    private final List<String> problems;

    ContentFileFailure(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}

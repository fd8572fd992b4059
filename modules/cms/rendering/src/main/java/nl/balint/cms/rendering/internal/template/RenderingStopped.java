package nl.balint.cms.rendering.internal.template;

/** Rendering went past its deadline, its size or its depth; unchecked, so that {@code [#attempt]} cannot swallow it. */
public final class RenderingStopped extends RuntimeException {

    private final String file;
    private final int line;

    RenderingStopped(String message) {
        this("", 0, message);
    }

    RenderingStopped(String file, int line, String message) {
        super(message);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }
}

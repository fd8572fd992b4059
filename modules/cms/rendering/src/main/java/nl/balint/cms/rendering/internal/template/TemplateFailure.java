package nl.balint.cms.rendering.internal.template;

/** A template that cannot be read or that failed, with the file and the line to look at (0 when no line is known). */
public final class TemplateFailure extends RuntimeException {

    private final String file;
    private final int line;

    public TemplateFailure(String file, int line, String message, Throwable cause) {
        super(message, cause);
        this.file = file;
        this.line = line;
    }

    public TemplateFailure(String file, int line, String message) {
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

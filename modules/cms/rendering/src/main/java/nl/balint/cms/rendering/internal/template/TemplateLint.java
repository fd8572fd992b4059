package nl.balint.cms.rendering.internal.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses, when a template of the house ({@code .ftlh}) is read, what FreeMarker has no switch for: text that becomes
 * code, and ways around the escaping.
 */
@SuppressWarnings("deprecation") // the tree of a template is public only under deprecated names
final class TemplateLint {

    private static final List<String> TEXT_INTO_CODE = List.of("?eval", "?interpret");

    /** A file named in a directive, with another ending than our own. */
    private static final Pattern OTHER_FILE = Pattern.compile("\\w\\.(?!ftlh\")\\w+\"");

    private final Template template;
    private final boolean escaping;

    private TemplateLint(Template template) {
        this.template = template;
        this.escaping = template.getSourceName().endsWith(".ftlh");
    }

    static void check(Template template) {
        new TemplateLint(template).checkAll();
    }

    private void checkAll() {
        if (escaping && !(template.getOutputFormat() instanceof HTMLOutputFormat && template.getAutoEscaping())) {
            throw refused(1, "a .ftlh template always escapes: no output_format, no auto_esc in its [#ftl]");
        }
        checkElement(root());
    }

    private TemplateElement root() {
        return template.getRootTreeNode();
    }

    private void checkElement(TemplateElement element) {
        // The kinds of elements have no public name but that of their class.
        var kind = element.getClass().getSimpleName();
        if (!kind.equals("TextBlock")) {
            checkDescription(element, kind);
        }
        for (var i = 0; i < element.getChildCount(); i++) {
            checkElement((TemplateElement) element.getChildAt(i));
        }
    }

    private void checkDescription(TemplateElement element, String kind) {
        var line = element.getBeginLine();
        var description = element.getDescription();
        for (var name : escaping ? TEXT_INTO_CODE : List.<String>of()) {
            if (calls(description, name)) {
                throw refused(line, name + " turns text into code and is not allowed");
            }
        }
        if (escaping && kind.equals("NoAutoEscBlock")) {
            throw refused(line, "a .ftlh template always escapes: no [#noautoesc]");
        }
        if (escaping
                && (kind.equals("Include") || kind.equals("LibraryLoad"))
                && OTHER_FILE.matcher(description).find()) {
            throw refused(line, "a .ftlh template can use .ftlh files only: the output of others is not escaped");
        }
    }

    /** True when the built-in stands in the text; {@code ?eval_json} only reads and is another one. */
    private static boolean calls(String description, String builtIn) {
        for (var at = description.indexOf(builtIn); at >= 0; at = description.indexOf(builtIn, at + 1)) {
            var end = at + builtIn.length();
            if (end == description.length() || !Character.isJavaIdentifierPart(description.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    private TemplateFailure refused(int line, String message) {
        return new TemplateFailure("/" + template.getSourceName(), line, message);
    }
}

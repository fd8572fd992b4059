package nl.balint.cms.rendering.internal.template;

import freemarker.core.Expression;
import freemarker.core.TemplateElement;
import freemarker.core.TemplateObject;
import freemarker.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lays bounds on what a template could take in one step, where no deadline looks: a padding, a range, a replacement
 * whose size is only known when it runs, and text that becomes code. Each such size or text goes through one of
 * {@link BoundedSteps}; what is beyond the bound fails there, at its place (docs/decisions/0064).
 */
@SuppressWarnings("deprecation") // the tree of a template is public only under deprecated names
final class TemplateBounds {

    private static final Set<String> SIZED = Set.of("leftpad", "rightpad");
    private static final Set<String> CODE = Set.of("eval", "interpret");
    private static final Set<String> LITERALS = Set.of("StringLiteral", "NumberLiteral", "BooleanLiteral");

    private static final int INCLUSIVE_END = 0;
    private static final int EXCLUSIVE_END = 1;
    private static final int NO_END = 2;

    private final Template template;
    private final List<TemplateObject> parts;
    private final IdentityHashMap<TemplateObject, TemplateObject> around = new IdentityHashMap<>();
    private final Set<TemplateObject> slices = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<TemplateObject> listed = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean changed;

    private TemplateBounds(Template template) {
        this.template = template;
        this.parts = TemplateTree.parts(template);
    }

    static void lay(Template template) {
        new TemplateBounds(template).layAll();
    }

    /**
     * What of a text that becomes code has no bound of its own, so that it may not become any; empty when all is well.
     */
    static Set<String> unboundedIn(Template text) {
        var found = new HashSet<String>();
        for (var part : TemplateTree.parts(text)) {
            var name = TemplateTree.isBuiltIn(part) ? builtIn(part) : "";
            var kind = TemplateTree.kind(part);
            if (SIZED.contains(name) || CODE.contains(name) || name.equals("new") || name.equals("replace")) {
                found.add("?" + name);
            } else if (kind.equals("Range") || kind.equals("LocalLambdaExpression")) {
                found.add(part.getCanonicalForm());
            }
        }
        return found;
    }

    private void layAll() {
        parts.forEach(this::note);
        parts.forEach(this::bound);
        if (changed) {
            parts.stream()
                    .filter(Expression.class::isInstance)
                    .filter(part -> !LITERALS.contains(TemplateTree.kind(part)))
                    .forEach(part -> TemplateTree.set(part, "constantValue", null));
        }
    }

    private void note(TemplateObject part) {
        switch (TemplateTree.kind(part)) {
            case "MethodCall" -> around.put(TemplateTree.expression(part, "target"), part);
            case "DynamicKeyName" -> slices.add(TemplateTree.expression(part, "keyExpression"));
            case "IteratorBlock" -> {
                if (((TemplateElement) part).getChildCount() > 0) {
                    listed.add(TemplateTree.expression(part, "listedExp"));
                }
            }
            default -> {
                // Only these tell what a part within them is used for.
            }
        }
    }

    private void bound(TemplateObject part) {
        if (TemplateTree.kind(part).equals("Range")) {
            boundRange((Expression) part);
        } else if (TemplateTree.isBuiltIn(part)) {
            boundBuiltIn((Expression) part, builtIn(part));
        }
    }

    /** A list looks at the deadline at each turn, and a slice is no longer than what it is cut from. */
    private void boundRange(Expression range) {
        if (listed.contains(range) || slices.contains(range)) {
            return;
        }
        var start = TemplateTree.expression(range, "lho");
        var type = TemplateTree.number(range, "endType");
        if (type == NO_END) {
            put(range, "lho", BoundedSteps.NEVER, start);
        } else if (type == INCLUSIVE_END || type == EXCLUSIVE_END) {
            put(range, "rho", BoundedSteps.END, start, TemplateTree.expression(range, "rho"));
        } else {
            put(range, "rho", BoundedSteps.LENGTH, TemplateTree.expression(range, "rho"));
        }
    }

    private void boundBuiltIn(Expression builtIn, String name) {
        if (!SIZED.contains(name) && !CODE.contains(name) && !name.equals("replace")) {
            return;
        }
        var target = TemplateTree.expression(builtIn, "target");
        if (CODE.contains(name)) {
            put(builtIn, "target", name.equals("eval") ? BoundedSteps.EXPRESSION : BoundedSteps.SCRIPT, target);
            return;
        }
        var arguments = arguments(builtIn);
        if (SIZED.contains(name) && !arguments.isEmpty()) {
            arguments.set(0, call(BoundedSteps.LENGTH, arguments.get(0)));
            changed = true;
        } else if (name.equals("replace") && arguments.size() > 1) {
            boundReplacement(builtIn, target, arguments);
        } else {
            put(builtIn, "target", BoundedSteps.NEVER, target);
        }
    }

    /** A replacement of fixed length needs no second look at the text it is done in. */
    private void boundReplacement(Expression builtIn, Expression target, List<Expression> arguments) {
        var with = arguments.get(1);
        if (TemplateTree.kind(with).equals("StringLiteral")) {
            put(builtIn, "target", BoundedSteps.REPLACED_IN, target, with);
        } else {
            arguments.set(1, call(BoundedSteps.REPLACED_WITH, target, with));
            changed = true;
        }
    }

    private List<Expression> arguments(Expression builtIn) {
        var call = around.get(builtIn);
        return call == null ? List.of() : TemplateTree.items(TemplateTree.expression(call, "arguments"));
    }

    private void put(Expression part, String field, String step, Expression... arguments) {
        TemplateTree.set(part, field, call(step, arguments));
        changed = true;
    }

    /** A call of the step with these arguments, which keep their lines. */
    private Expression call(String step, Expression... arguments) {
        try {
            var text = "${" + step + "(" + "1,".repeat(arguments.length - 1) + "1)}";
            var made = TemplateTree.parts(new Template(template.getName(), text, template.getConfiguration()));
            var call = (Expression) made.stream()
                    .filter(part -> TemplateTree.kind(part).equals("MethodCall"))
                    .findFirst()
                    .orElseThrow();
            var items = TemplateTree.items(TemplateTree.expression(call, "arguments"));
            for (var i = 0; i < arguments.length; i++) {
                items.set(i, arguments[i]);
            }
            return call;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** In small letters, as both ways to write one name the same. */
    private static String builtIn(TemplateObject part) {
        return String.valueOf(TemplateTree.get(part, "key")).replace("_", "").toLowerCase(Locale.ROOT);
    }
}

package nl.balint.cms.rendering.internal.template;

import freemarker.core.Expression;
import freemarker.core.TemplateObject;
import freemarker.template.Template;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a template that was read: its elements and the expressions in them. FreeMarker shows them to nobody, so
 * their fields are read by name; {@code TemplateBoundsTest} tells when a newer FreeMarker has other names.
 */
@SuppressWarnings({"deprecation", "PMD.AvoidAccessibilityAlteration"}) // the tree has no other door
final class TemplateTree {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        fields.add(field);
                    }
                }
            }
            return List.copyOf(fields);
        }
    };

    private TemplateTree() {}

    /** Every part, those around before those within. */
    static List<TemplateObject> parts(Template template) {
        List<TemplateObject> parts = new ArrayList<>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> waiting = new ArrayDeque<>();
        waiting.add(template.getRootTreeNode());
        while (!waiting.isEmpty()) {
            Object next = waiting.removeFirst();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof TemplateObject part) {
                parts.add(part);
                FIELDS.get(part.getClass()).forEach(field -> offer(value(part, field), waiting));
            } else {
                members(next).forEach(member -> offer(member, waiting));
            }
        }
        return parts;
    }

    private static void offer(@Nullable Object value, Deque<Object> waiting) {
        if (value instanceof TemplateObject
                || value instanceof Collection<?>
                || value instanceof Map<?, ?>
                || value instanceof Object[]) {
            waiting.add(value);
        }
    }

    private static List<?> members(Object many) {
        if (many instanceof Map<?, ?> map) {
            return new ArrayList<>(map.values());
        }
        return many instanceof Object[] array ? Arrays.asList(array) : withoutNull((Collection<?>) many);
    }

    private static List<?> withoutNull(Collection<?> many) {
        return many.stream().filter(Objects::nonNull).toList();
    }

    /** The kinds of parts have no public name but that of their class. */
    static String kind(TemplateObject part) {
        return part.getClass().getSimpleName();
    }

    static boolean isBuiltIn(TemplateObject part) {
        for (Class<?> each = part.getClass(); each != null; each = each.getSuperclass()) {
            if (each.getName().equals("freemarker.core.BuiltIn")) {
                return true;
            }
        }
        return false;
    }

    /** The value of a field. */
    static @Nullable Object get(TemplateObject part, String name) {
        return value(part, field(part, name));
    }

    static Expression expression(TemplateObject part, String name) {
        if (get(part, name) instanceof Expression expression) {
            return expression;
        }
        throw new IllegalStateException(kind(part) + " has no expression " + name);
    }

    static int number(TemplateObject part, String name) {
        return get(part, name) instanceof Integer number ? number : 0;
    }

    /** The parts of a list, to be changed in place. */
    @SuppressWarnings("unchecked") // a list of arguments holds expressions only
    static List<Expression> items(Expression list) {
        return (List<Expression>) Objects.requireNonNull(get(list, "items"));
    }

    static void set(TemplateObject part, String name, @Nullable Object value) {
        try {
            field(part, name).set(part, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Field field(TemplateObject part, String name) {
        return FIELDS.get(part.getClass()).stream()
                .filter(field -> field.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind(part) + " has no field " + name));
    }

    private static @Nullable Object value(TemplateObject part, Field field) {
        try {
            return field.get(part);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

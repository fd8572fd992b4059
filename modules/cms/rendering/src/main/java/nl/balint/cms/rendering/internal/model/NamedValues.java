package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hash that answers by name and is never empty. What stands for a bean of Magnolia answers by the names of its
 * methods too: {@code ctx.getUser().getName()} is {@code ctx.user.name}.
 */
interface NamedValues extends TemplateHashModel {

    Pattern GETTER = Pattern.compile("(?:get|is)(\\p{Upper}\\w*)");

    /** The value of a name; {@code null} where there is none. */
    @Nullable
    TemplateModel value(String name) throws TemplateModelException;

    @Override
    default @Nullable TemplateModel get(String key) throws TemplateModelException {
        var value = value(key);
        var getter = GETTER.matcher(key);
        if (value != null || !getter.matches()) {
            return value;
        }
        var name = getter.group(1);
        var got = value(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        return got == null ? null : (TemplateMethodModelEx) arguments -> got;
    }

    @Override
    default boolean isEmpty() {
        return false;
    }
}

package nl.balint.cms.rendering.internal.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record by its components. The library shows public records only, and most are not; it shows their text too. */
final class RecordModel implements TemplateHashModel {

    private final Record record;
    private final Map<String, Method> accessors;
    private final ObjectWrapper wrapper;

    RecordModel(Record record, Accessors accessors, ObjectWrapper wrapper) {
        this.record = record;
        this.accessors = accessors.get(record.getClass());
        this.wrapper = wrapper;
    }

    /** How the components of a type of record are read. */
    static final class Accessors extends ClassValue<Map<String, Method>> {

        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            var accessors = new HashMap<String, Method>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.put(component.getName(), accessor);
            }
            return Map.copyOf(accessors);
        }
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        var accessor = accessors.get(name);
        if (accessor == null) {
            return null;
        }
        try {
            return wrapper.wrap(accessor.invoke(record));
        } catch (ReflectiveOperationException failure) {
            throw new TemplateModelException(record.getClass().getSimpleName() + "." + name + " failed", failure);
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}

package nl.balint.cms.rendering.internal.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a Java object a template may touch: the public methods that a listed type itself declares, the components of
 * a record, and of everything else nothing.
 */
final class TemplateMembers implements MemberAccessPolicy {

    private static final Set<String> NEVER = Set.of("hashCode", "equals", "toString", "compareTo", "getClass");

    private final Predicate<Class<?>> listed;

    TemplateMembers(Predicate<Class<?>> listed) {
        this.listed = listed;
    }

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
        if (listed.test(type)) {
            return new Only(Arrays.stream(type.getDeclaredMethods())
                    .map(Method::getName)
                    .filter(name -> !NEVER.contains(name))
                    .collect(Collectors.toUnmodifiableSet()));
        }
        if (type.isRecord()) {
            return new Only(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return new Only(Set.of());
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return true;
    }

    private record Only(Set<String> names) implements ClassMemberAccessPolicy {

        @Override
        public boolean isMethodExposed(Method method) {
            return names.contains(method.getName()) && method.getDeclaringClass() != Object.class;
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
            return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
            return false;
        }
    }
}

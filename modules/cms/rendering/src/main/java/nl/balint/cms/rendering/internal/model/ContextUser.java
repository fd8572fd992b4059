package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import org.jspecify.annotations.Nullable;

/** {@code ctx.user}: what a template may know of whoever asks: the names of his roles and groups, and no more. */
final class ContextUser implements NamedValues {

    private static final String ANONYMOUS = "anonymous";

    private final Rendering rendering;

    ContextUser(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public @Nullable TemplateModel value(String key) throws TemplateModelException {
        return switch (key) {
            case "name" -> new SimpleScalar(access().who());
            case "language" -> new SimpleScalar(rendering.setting().locale().getLanguage());
            case "roles", "allRoles" -> texts(roles());
            case "groups", "allGroups" -> texts(named("group:"));
            case "enabled" -> TemplateBooleanModel.TRUE;
            case "email" -> TemplateScalarModel.EMPTY_STRING;
            case "identifier" -> new SimpleScalar(access().who());
            case "hasRole" -> (TemplateMethodModelEx) arguments -> roles().contains(name(arguments));
            case "inGroup" ->
                (TemplateMethodModelEx) arguments -> named("group:").contains(name(arguments));
            default -> null;
        };
    }

    private List<String> roles() {
        var roles = named("role:");
        return access().who().equals(ANONYMOUS)
                ? Stream.concat(Stream.of(ANONYMOUS), roles.stream()).toList()
                : roles;
    }

    private List<String> named(String kind) {
        return access().principals().stream()
                .filter(principal -> principal.startsWith(kind))
                .map(principal -> principal.substring(kind.length()))
                .sorted()
                .toList();
    }

    private TemplateModel texts(List<String> texts) {
        return rendering.sequence(texts.stream().map(rendering::text).toList());
    }

    private Access access() {
        return rendering.content().access();
    }

    private static String name(List<?> arguments) throws TemplateModelException {
        if (arguments.size() == 1 && arguments.get(0) instanceof TemplateScalarModel name) {
            return name.getAsString();
        }
        throw new TemplateModelException("One name is expected");
    }
}

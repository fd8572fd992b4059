package nl.balint.cms.rendering.internal.model;

import freemarker.core.Environment;
import freemarker.core.TemplateValueFormatException;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.DeepUnwrap;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** {@code i18n}: a text by its key in the language of the page, and the key where there is no text. */
final class Texts implements NamedValues {

    private static final String DAY = "d MMMM yyyy";

    private final Rendering rendering;

    Texts(Rendering rendering) {
        this.rendering = rendering;
    }

    @Override
    public TemplateModel value(String key) {
        return switch (key) {
            case "get" -> (TemplateMethodModelEx) this::text;
            case "getWithDefault" -> (TemplateMethodModelEx) this::textOrOther;
            default -> new SimpleScalar(text(key));
        };
    }

    private String text(String key, Object... arguments) {
        return rendering
                .setting()
                .definitions()
                .messages()
                .text(rendering.setting().locale(), key, arguments);
    }

    private Object text(List<?> arguments) throws TemplateModelException {
        var key = text(arguments, 0);
        return arguments.size() < 2 ? text(key) : text(key, rest(arguments));
    }

    private static Object[] rest(List<?> arguments) throws TemplateModelException {
        var values = new ArrayList<Object>();
        if (arguments.get(1) instanceof TemplateSequenceModel list) {
            for (var at = 0; at < list.size(); at++) {
                values.add(argument(list.get(at)));
            }
        } else {
            for (var argument : arguments.subList(1, arguments.size())) {
                values.add(argument((TemplateModel) argument));
            }
        }
        return values.toArray();
    }

    /** A day is written out in the language of the page. */
    private static Object argument(TemplateModel model) throws TemplateModelException {
        if (model instanceof TemplateDateModel date && date.getDateType() == TemplateDateModel.DATE) {
            try {
                return Environment.getCurrentEnvironment()
                        .getTemplateDateFormat(DAY, TemplateDateModel.DATE, Date.class)
                        .formatToPlainText(date);
            } catch (TemplateValueFormatException unformattable) {
                throw new TemplateModelException(unformattable);
            }
        }
        return DeepUnwrap.permissiveUnwrap(model);
    }

    private Object textOrOther(List<?> arguments) throws TemplateModelException {
        var key = text(arguments, 0);
        var messages = rendering.setting().definitions().messages();
        var found = messages.find(rendering.setting().locale(), key);
        return found.isPresent() ? found.get() : text(arguments, 1);
    }

    private static String text(List<?> arguments, int index) throws TemplateModelException {
        if (index < arguments.size() && arguments.get(index) instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException("i18n expects a text as argument " + (index + 1));
    }
}

package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language as templates ask for it: {@code state.locale} is {@code nl_BE}, {@code state.locale.language} is nl. */
public final class LocaleValue implements NamedValues, TemplateScalarModel {

    private final Locale locale;

    public LocaleValue(Locale locale) {
        this.locale = locale;
    }

    @Override
    public String getAsString() {
        return locale.toString();
    }

    @Override
    public @Nullable TemplateModel value(String name) {
        var text = switch (name) {
            case "language" -> locale.getLanguage();
            case "country" -> locale.getCountry();
            case "variant" -> locale.getVariant();
            case "displayLanguage" -> locale.getDisplayLanguage(Locale.ENGLISH);
            case "displayCountry" -> locale.getDisplayCountry(Locale.ENGLISH);
            case "displayName" -> locale.getDisplayName(Locale.ENGLISH);
            default -> null;
        };
        return text == null ? null : new SimpleScalar(text);
    }
}

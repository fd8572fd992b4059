package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleDate;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import nl.balint.cms.content.Value;
import org.jspecify.annotations.Nullable;

/** Values of properties as templates see them: numbers, booleans and dates as such, all else as text. */
final class ContentValues {

    /** A binary is printed as its text; what is longer is no text. */
    private static final int LONGEST_BINARY = 64 * 1024;

    private ContentValues() {}

    static @Nullable TemplateModel model(Value value, Rendering rendering, boolean decoded) {
        if (value instanceof Value.Text text) {
            return text(text.text(), rendering, decoded);
        }
        if (value instanceof Value.Flag flag) {
            return flag.isSet() ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof Value.Whole whole) {
            return new SimpleNumber(whole.number());
        }
        if (value instanceof Value.Fraction fraction) {
            return new SimpleNumber(fraction.number());
        }
        if (value instanceof Value.Moment moment) {
            return new SimpleDate(Date.from(moment.at().toInstant()), TemplateDateModel.DATETIME);
        }
        if (value instanceof Value.Many many) {
            return many(many, rendering, decoded);
        }
        if (value instanceof Value.Binary binary) {
            return binary(binary, rendering, decoded);
        }
        return rendering.text(value.asText(), decoded);
    }

    private static SimpleScalar text(String text, Rendering rendering, boolean decoded) {
        // The tokens are replaced after escaping, which leaves them as they are.
        return new SimpleScalar(rendering.resolved(rendering.escaped(text, decoded)));
    }

    private static TemplateModel many(Value.Many many, Rendering rendering, boolean decoded) {
        var models = new ArrayList<TemplateModel>(many.values().size());
        for (var value : many.values()) {
            var model = model(value, rendering, decoded);
            if (model != null) {
                models.add(model);
            }
        }
        return rendering.sequence(models);
    }

    private static @Nullable TemplateModel binary(Value.Binary binary, Rendering rendering, boolean decoded) {
        if (binary.size() > LONGEST_BINARY) {
            return null;
        }
        try (var bytes = binary.open()) {
            return rendering.text(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), decoded);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

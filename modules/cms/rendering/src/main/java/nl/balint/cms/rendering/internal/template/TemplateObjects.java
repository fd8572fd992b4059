package nl.balint.cms.rendering.internal.template;

import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperConfiguration;
import freemarker.template.SimpleDate;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Java values as templates see them: plain values, lists and maps as such, objects by their listed methods only. */
public final class TemplateObjects extends DefaultObjectWrapper {

    private final Predicate<Class<?>> listed;
    private final RecordModel.Accessors accessors = new RecordModel.Accessors();
    private final ZoneId zone;
    private final OwnModels own;

    /** Gives objects of the house their own model, such as a node; {@code null} for all others. */
    public interface OwnModels {
        @Nullable
        TemplateModel model(Object value);
    }

    /**
     * Shows templates what they may see.
     *
     * @param listed the types whose own public methods templates may call
     */
    public TemplateObjects(Predicate<Class<?>> listed, ZoneId zone, OwnModels own) {
        super(settings(listed), true);
        this.listed = listed;
        this.zone = zone;
        this.own = own;
    }

    private static DefaultObjectWrapperConfiguration settings(Predicate<Class<?>> listed) {
        var settings = new Settings();
        settings.setMemberAccessPolicy(new TemplateMembers(listed));
        settings.setExposeFields(false);
        return settings;
    }

    // The library offers its settings only to heirs.
    private static final class Settings extends DefaultObjectWrapperConfiguration {
        Settings() {
            super(TemplateEngine.BEHAVES_AS);
        }
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value == null || value instanceof String || value instanceof TemplateModel) {
            return super.wrap(value);
        }
        var model = own.model(value);
        return model != null ? model : super.wrap(plain(value));
    }

    private @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OffsetDateTime time) {
            return moment(time.toInstant());
        }
        if (value instanceof ZonedDateTime time) {
            return moment(time.toInstant());
        }
        if (value instanceof Instant instant) {
            return moment(instant);
        }
        if (value instanceof LocalDate date) {
            return new SimpleDate(Date.from(date.atStartOfDay(zone).toInstant()), TemplateDateModel.DATE);
        }
        if (value instanceof LocalDateTime time) {
            return moment(time.atZone(zone).toInstant());
        }
        if (value instanceof LocalTime time) {
            var day = time.atDate(LocalDate.EPOCH).atZone(zone);
            return new SimpleDate(Date.from(day.toInstant()), TemplateDateModel.TIME);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Record record && !listed.test(record.getClass())) {
            return new RecordModel(record, accessors, this);
        }
        return value;
    }

    private static SimpleDate moment(Instant instant) {
        return new SimpleDate(Date.from(instant), TemplateDateModel.DATETIME);
    }
}

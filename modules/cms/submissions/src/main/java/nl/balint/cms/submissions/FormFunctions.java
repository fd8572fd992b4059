package nl.balint.cms.submissions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.AskedForm;
import nl.balint.cms.forms.FormChoices;
import nl.balint.cms.rendering.ForTemplates;
import nl.balint.cms.rendering.RenderContext;
import nl.balint.cms.rendering.TemplateFunctions;
import nl.balint.cms.security.Seals;

/** {@code formfn}: what the component that puts a form on a page asks. Made before the rest, for pages are. */
public final class FormFunctions implements TemplateFunctions {

    /** A page with a form is the same for everybody, and made anew that often: for its mark, and the choices of now. */
    private static final Duration PAGE_HOLDS = Duration.ofMinutes(10);

    private final FormChoices choices;
    private final Fillings fillings;
    private final Clock clock;

    public FormFunctions(FormChoices choices, Seals seals, Clock clock) {
        this.choices = choices;
        this.fillings = new Fillings(seals, clock);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "formfn";
    }

    @Override
    public Object functions(RenderContext context) {
        return new Functions(context, this);
    }

    /** For one page. */
    @ForTemplates
    public static final class Functions {

        private final RenderContext context;
        private final FormFunctions house;

        Functions(RenderContext context, FormFunctions house) {
            this.context = context;
            this.house = house;
        }

        /** The first step of a form, as {@code forms:public} shows it; nothing when there is no such form. */
        public Map<String, Object> begin(String form) {
            return context.definitions()
                    .form(form)
                    .map(definition -> {
                        context.validUntil(house.clock.instant().plus(PAGE_HOLDS));
                        Walk walk =
                                new Walk(new AskedForm(definition, house.choices), house.fillings.begin(definition));
                        return new Views(house.fillings).of(walk, walk.shown());
                    })
                    .orElse(Map.of());
        }

        /** The names of all forms, for who chooses one. */
        public List<String> names() {
            return context.definitions().forms().stream().map(form -> form.id()).toList();
        }
    }
}

package nl.balint.cms.rendering;

/** A plug: what templates of which the definition names this class as {@code modelClass} find as {@code model}. */
public interface TemplateModels {

    /** As definitions write it, such as {@code com.example.HotelModel}; it need not exist. */
    String className();

    /**
     * Made for each time that such a template asks for its model: an object of a {@link ForTemplates} type, a map or a
     * record. What it does not have, the template gets from the plain model: {@code content}, {@code parent},
     * {@code root}, {@code definition}. It and what it gives must be safe in the hands of a template.
     */
    Object model(ModelContext script);
}

package nl.balint.cms.rendering.internal.model;

import java.util.Locale;
import nl.balint.cms.content.Content;
import nl.balint.cms.definitions.Definitions;

/**
 * Where, for whom and in which language a page is rendered.
 *
 * @param editors the language of the marks for the page editor
 * @param audience who looks at it, and so which marks are added for the page editor
 */
public record PageSetting(
        Definitions definitions,
        Content content,
        Locale locale,
        Locale editors,
        PageRequest request,
        Audience audience) {

    /** Visitors get no marks, editors those of the page, and at work those of areas and components too. */
    public enum Audience {
        VISITOR,
        PREVIEW,
        EDITOR
    }

    public boolean editing() {
        return audience == Audience.EDITOR;
    }
}

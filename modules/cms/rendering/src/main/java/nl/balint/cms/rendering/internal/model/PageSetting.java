package nl.balint.cms.rendering.internal.model;

import java.util.Locale;
import nl.balint.cms.content.Content;
import nl.balint.cms.definitions.Definitions;

/**
 * Where, for whom and in which language a page is rendered.
 *
 * @param editing whether the marks are added from which the page editor draws its bars
 */
public record PageSetting(
        Definitions definitions, Content content, Locale locale, PageRequest request, boolean editing) {}

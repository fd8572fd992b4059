package nl.balint.cms.rendering.internal.template;

/** The text of one template and its absolute path, such as {@code /site/templates/pages/home.ftlh}. */
public record TemplateSource(String path, String text) {}

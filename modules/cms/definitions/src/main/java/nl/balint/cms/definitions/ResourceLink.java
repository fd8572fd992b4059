package nl.balint.cms.definitions;

/** A style sheet or script that a template or theme brings along. */
public record ResourceLink(String name, String link, String media, String conditionalComment, boolean addFingerPrint) {}

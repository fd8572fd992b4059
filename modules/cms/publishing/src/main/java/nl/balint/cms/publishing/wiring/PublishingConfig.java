package nl.balint.cms.publishing.wiring;

/**
 * What the settings say about publishing.
 *
 * @param secondPerson whether somebody else than who wrote a page puts it on the site
 * @param baseUrl the address of the site in mails, such as {@code https://balint.example}
 */
public record PublishingConfig(boolean secondPerson, String baseUrl) {}

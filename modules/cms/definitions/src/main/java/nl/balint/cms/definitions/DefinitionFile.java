package nl.balint.cms.definitions;

/**
 * A file of a light module that defines something.
 *
 * @param kind the folder it lies in: {@code templates}, {@code dialogs}
 * @param isRead whether something stands in it that can be used
 */
public record DefinitionFile(String kind, String id, String module, String path, boolean isRead) {}

package nl.balint.portal.documents.plugs;

import java.nio.file.Path;

/**
 * A file that somebody sends in, before it is a document.
 *
 * @param fileName as it will be shown; clean, with its extension
 * @param declaredType what the browser says it is; may be anything, may be empty
 * @param file a temporary copy, which may be opened as often as needed and is never changed
 */
public record Upload(String fileName, String declaredType, long size, Path file) {}

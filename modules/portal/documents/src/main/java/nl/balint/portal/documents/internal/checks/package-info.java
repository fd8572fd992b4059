/**
 * Judges uploads: what kind of file it is, what it may not hold, and what in its text may lead to a person. Nothing of
 * a file's text is kept or logged. Begin reading at {@link nl.balint.portal.documents.internal.checks.UploadChecks}.
 */
@NullMarked
package nl.balint.portal.documents.internal.checks;

import org.jspecify.annotations.NullMarked;

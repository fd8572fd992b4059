/**
 * Papers: letters as PDF, made of a template as mails are, and a line on the pages of a PDF that is there already.
 * Begin at {@link nl.balint.cms.print.Printer} and {@link nl.balint.cms.print.PageStamp}; the only home of the
 * libraries that lay out and write PDFs.
 */
@NullMarked
package nl.balint.cms.print;

import org.jspecify.annotations.NullMarked;

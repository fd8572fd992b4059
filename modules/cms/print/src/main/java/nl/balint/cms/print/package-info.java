/**
 * Papers: letters as PDF, made of a template as mails are. Begin at {@link nl.balint.cms.print.Printer}; the only home
 * of the library that lays out and writes PDFs.
 */
@NullMarked
package nl.balint.cms.print;

import org.jspecify.annotations.NullMarked;

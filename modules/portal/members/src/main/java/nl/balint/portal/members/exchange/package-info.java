/**
 * People in from a spreadsheet and out into one. Begin at {@link nl.balint.portal.members.exchange.Importing}: it reads
 * a table, says what each row would do, and does it as one save that can be undone.
 */
@NullMarked
package nl.balint.portal.members.exchange;

import org.jspecify.annotations.NullMarked;

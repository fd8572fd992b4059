/** Tables in and out: CSV as spreadsheets write it, and XLSX. Knows no people. */
@NullMarked
package nl.balint.portal.members.internal.tables;

import org.jspecify.annotations.NullMarked;

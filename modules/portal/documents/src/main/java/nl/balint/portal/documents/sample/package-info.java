/**
 * Documents for the groups of the fictional society: address lists, announcements, lists of who was there, reports.
 * They tell of nobody who exists. Begin at {@link nl.balint.portal.documents.sample.SampleDocuments}.
 */
@NullMarked
package nl.balint.portal.documents.sample;

import org.jspecify.annotations.NullMarked;

/**
 * Indexes and queries; the only home of Lucene. An {@link nl.balint.cms.search.IndexSource} tells what can be found, an
 * {@link nl.balint.cms.search.Indexer} keeps an {@link nl.balint.cms.search.Index} in step with it, and
 * {@link nl.balint.cms.search.Search} answers with {@link nl.balint.cms.search.Results} of
 * {@link nl.balint.cms.search.Hit}s. Begin reading at {@link nl.balint.cms.search.SearchModule}, then {@code Finding}.
 */
@NullMarked
package nl.balint.cms.search;

import org.jspecify.annotations.NullMarked;

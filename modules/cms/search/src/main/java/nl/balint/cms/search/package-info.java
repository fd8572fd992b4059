/** Indexes and queries. The only home of Lucene. */
@NullMarked
package nl.balint.cms.search;

import org.jspecify.annotations.NullMarked;

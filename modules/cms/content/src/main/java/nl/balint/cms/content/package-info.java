/** The content tree: paths, nodes, versions, import and export. The only home of JCR and Oak. */
@NullMarked
package nl.balint.cms.content;

import org.jspecify.annotations.NullMarked;

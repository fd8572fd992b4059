/**
 * Content files: Magnolia's YAML and JCR's system view as XML, read into a session and written from it. Knows JCR, and
 * nothing of the house's own nouns. Reading begins at {@code YamlReader} and {@code XmlReader}, which hand each node to
 * the {@code Planter}; writing at {@code YamlWriter} and {@code XmlWriter}.
 */
@NullMarked
package nl.balint.cms.content.internal.exchange;

import org.jspecify.annotations.NullMarked;

/**
 * A dialog of the light modules as a form: read from a node, from what somebody sent, and written to a node in the way
 * that Magnolia keeps it.
 */
@NullMarked
package nl.balint.cms.editing.dialog;

import org.jspecify.annotations.NullMarked;

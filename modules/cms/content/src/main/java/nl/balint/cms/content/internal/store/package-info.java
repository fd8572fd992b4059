/** How Oak is opened, entered and saved. Knows nothing of paths, nodes and values; begin at {@code Store}. */
@NullMarked
package nl.balint.cms.content.internal.store;

import org.jspecify.annotations.NullMarked;

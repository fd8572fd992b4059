/** Puts the module together. */
@NullMarked
package nl.balint.cms.publishing.wiring;

import org.jspecify.annotations.NullMarked;

/** Random texts, fingerprints and the key of the house. */
@NullMarked
package nl.balint.cms.security.internal.secret;

import org.jspecify.annotations.NullMarked;

/** Names of files as people send them in, made safe for every disk and screen. */
@NullMarked
package nl.balint.portal.documents.internal.names;

import org.jspecify.annotations.NullMarked;

/** Words: how Dutch text is cleaned, taken apart, asked for and shown. Nobody outside {@code search} enters here. */
@NullMarked
package nl.balint.cms.search.internal;

import org.jspecify.annotations.NullMarked;

/** Content and a definition become HTML. The only home of FreeMarker. */
@NullMarked
package nl.balint.cms.rendering;

import org.jspecify.annotations.NullMarked;

/** How one typed value is cleaned, recognised and judged. */
@NullMarked
package nl.balint.cms.forms.internal;

import org.jspecify.annotations.NullMarked;

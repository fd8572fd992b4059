/** Which role may what, from a file: the only place that knows Shiro. */
@NullMarked
package nl.balint.cms.security.internal.rights;

import org.jspecify.annotations.NullMarked;

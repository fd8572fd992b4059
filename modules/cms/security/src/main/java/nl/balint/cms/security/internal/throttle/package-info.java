/** Brakes on guessing that never lock anybody out for good. */
@NullMarked
package nl.balint.cms.security.internal.throttle;

import org.jspecify.annotations.NullMarked;

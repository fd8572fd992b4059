/** What a password must be, and how it is kept. */
@NullMarked
package nl.balint.cms.security.internal.password;

import org.jspecify.annotations.NullMarked;

/** Codes that an authenticator app gives. */
@NullMarked
package nl.balint.cms.security.internal.totp;

import org.jspecify.annotations.NullMarked;

/** Passkeys: the only place that knows WebAuthn. */
@NullMarked
package nl.balint.cms.security.internal.passkey;

import org.jspecify.annotations.NullMarked;

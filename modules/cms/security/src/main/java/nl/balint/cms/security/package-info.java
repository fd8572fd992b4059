/** Who asks, and what he may do: accounts, sign-in, sessions, rights, the audit log. */
@NullMarked
package nl.balint.cms.security;

import org.jspecify.annotations.NullMarked;

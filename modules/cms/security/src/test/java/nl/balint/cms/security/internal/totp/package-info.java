@org.jspecify.annotations.NullMarked
package nl.balint.cms.security.internal.totp;

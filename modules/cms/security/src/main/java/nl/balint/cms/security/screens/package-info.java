/**
 * The screens of this module: the door itself, what people see of their own account, and what the house sees of it.
 * Begin at {@link nl.balint.cms.security.screens.SecurityScreens}; what they show is in the light module
 * {@code security}.
 */
@NullMarked
package nl.balint.cms.security.screens;

import org.jspecify.annotations.NullMarked;

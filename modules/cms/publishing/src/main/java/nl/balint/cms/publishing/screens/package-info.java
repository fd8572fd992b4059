/** The screens of who puts pages on the site. */
@NullMarked
package nl.balint.cms.publishing.screens;

import org.jspecify.annotations.NullMarked;

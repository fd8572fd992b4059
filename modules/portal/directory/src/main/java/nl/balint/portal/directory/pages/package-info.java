/**
 * What people and machines see of the directory: components on pages of editors
 * ({@link nl.balint.portal.directory.pages.DirectoryFunctions}), a page for each group, and JSON.
 */
@NullMarked
package nl.balint.portal.directory.pages;

import org.jspecify.annotations.NullMarked;

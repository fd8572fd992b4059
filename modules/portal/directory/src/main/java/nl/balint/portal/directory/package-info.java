/**
 * The directory: what the public may see of groups (and of whoever else chose to be listed), found by place, words and
 * answers. Begin at {@link nl.balint.portal.directory.Directory}; what it lists is told by a
 * {@link nl.balint.portal.directory.DirectorySource}, of groups by {@link nl.balint.portal.directory.GroupListings}.
 */
@NullMarked
package nl.balint.portal.directory;

import org.jspecify.annotations.NullMarked;

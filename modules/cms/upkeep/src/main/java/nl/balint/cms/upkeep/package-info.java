/**
 * Keeps the house safe: copies of all it holds, put back when they are needed. Begin reading at
 * {@link nl.balint.cms.upkeep.Backup} and {@link nl.balint.cms.upkeep.Restore}; what lies in the file between them is
 * told by {@link nl.balint.cms.upkeep.Manifest}.
 */
@NullMarked
package nl.balint.cms.upkeep;

import org.jspecify.annotations.NullMarked;

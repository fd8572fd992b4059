/**
 * Light modules read into records: templates, dialogs, themes, sites, mappings, messages; their problems; hot reload.
 */
@NullMarked
package nl.balint.cms.definitions;

import org.jspecify.annotations.NullMarked;

/**
 * Light modules read into records: templates, dialogs, themes, sites, address mappings, messages; what is wrong with
 * them; hot reload. Begin at {@link nl.balint.cms.definitions.LightModules}, which keeps a current
 * {@link nl.balint.cms.definitions.Definitions}; a definition is a plain immutable record, and text that is absent is
 * {@code ""}.
 *
 * <p>How it is read: {@code FileRoots} finds the files, {@code DefinitionSources} knows which of them is which
 * definition, {@code Resolution} replaces what refers elsewhere and lays decorations on top, and a {@code …Reader} per
 * kind makes the record out of a {@code Section}.
 */
@NullMarked
package nl.balint.cms.definitions;

import org.jspecify.annotations.NullMarked;

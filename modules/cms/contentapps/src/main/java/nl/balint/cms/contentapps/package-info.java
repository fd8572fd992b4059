/**
 * Content in lists: news, questions, tours, whatever a light module defines an app for. An
 * {@link nl.balint.cms.contentapps.App} is a list of items and a form for each; {@link nl.balint.cms.contentapps.Apps}
 * knows all. Begin at {@link nl.balint.cms.contentapps.ListScreens} and {@link nl.balint.cms.contentapps.ItemEdits}.
 */
@NullMarked
package nl.balint.cms.contentapps;

import org.jspecify.annotations.NullMarked;

/**
 * What visitors send in by a form of a light module ({@code forms/*.yaml}): the way through its steps, the drafts they
 * keep, what becomes of it, and the screens of the office that reads it.
 *
 * <p>Begin with {@link nl.balint.cms.submissions.Submission}. A module that wants to have one registers a
 * {@link nl.balint.cms.submissions.FormReceiver}; {@link nl.balint.cms.submissions.SubmissionsModule} wires it all.
 */
@NullMarked
package nl.balint.cms.submissions;

import org.jspecify.annotations.NullMarked;

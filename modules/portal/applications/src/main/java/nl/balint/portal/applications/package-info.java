/**
 * Applications: for a seat in a group, and for the start of a new one. What may happen to one is said in
 * {@code procedure}, without anything that is kept or sent; here they are kept, each act with its mails, tasks, line in
 * the log and membership in one save.
 *
 * <p>Begin at {@link nl.balint.portal.applications.Applications}, which finds and lists them, and at
 * {@link nl.balint.portal.applications.deeds.Joining}, which does what people do to them. Another screen asks the
 * rights, makes an {@link nl.balint.portal.applications.procedure.Actor} by
 * {@link nl.balint.portal.applications.deeds.Actors}, hands an act of
 * {@link nl.balint.portal.applications.procedure.JoinAct} to {@code Joining}, and tells a refusal by its key. See
 * docs/guides/handle-an-application.md.
 */
@NullMarked
package nl.balint.portal.applications;

import org.jspecify.annotations.NullMarked;

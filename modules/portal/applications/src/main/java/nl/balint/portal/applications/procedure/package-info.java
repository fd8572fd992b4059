/**
 * The rules of the two procedures, without anything that is kept or sent: joining a group
 * ({@link nl.balint.portal.applications.procedure.JoinProcedure}) and starting one
 * ({@link nl.balint.portal.applications.procedure.StartProcedure}). Given where an application stands, an act, who does
 * it and when, they say where it stands then and what is to be done, or why not. Begin at
 * {@link nl.balint.portal.applications.procedure.JoinState} and
 * {@link nl.balint.portal.applications.procedure.JoinAct}.
 */
@NullMarked
package nl.balint.portal.applications.procedure;

import org.jspecify.annotations.NullMarked;

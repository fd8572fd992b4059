/**
 * What people and the house do to applications. Begin at {@link nl.balint.portal.applications.deeds.Joining}: each act
 * is one save, with its mails, tasks, membership and line in the log.
 */
@NullMarked
package nl.balint.portal.applications.deeds;

import org.jspecify.annotations.NullMarked;

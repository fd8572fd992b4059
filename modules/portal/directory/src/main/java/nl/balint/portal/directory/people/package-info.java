/**
 * Leaders and supervisors who chose to be listed, field by field. Begin at
 * {@link nl.balint.portal.directory.people.LeaderListings}: it makes of what somebody chose what the public sees, and
 * nothing else does. What they choose is kept by {@link nl.balint.portal.directory.people.Profiles} and, each yes with
 * its day, among the consents of the member.
 */
@NullMarked
package nl.balint.portal.directory.people;

import org.jspecify.annotations.NullMarked;

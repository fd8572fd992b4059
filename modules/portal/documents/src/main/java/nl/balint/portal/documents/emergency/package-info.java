/**
 * Emergency access: the operator reads the documents of a group for an hour, when another agrees and while the whole
 * group knows. Begin at {@link nl.balint.portal.documents.emergency.Emergencies}; docs/decisions/0040.
 */
@NullMarked
package nl.balint.portal.documents.emergency;

import org.jspecify.annotations.NullMarked;

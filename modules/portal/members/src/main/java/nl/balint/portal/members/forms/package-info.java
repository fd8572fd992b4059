/** What is asked about persons, groups and memberships, and how the answers become nouns. */
@NullMarked
package nl.balint.portal.members.forms;

import org.jspecify.annotations.NullMarked;

/**
 * What is asked with an act on an application, and which acts can be done now. Begin at
 * {@link nl.balint.portal.applications.forms.ActForm}.
 */
@NullMarked
package nl.balint.portal.applications.forms;

import org.jspecify.annotations.NullMarked;

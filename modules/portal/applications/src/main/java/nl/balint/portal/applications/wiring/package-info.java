/** Puts the procedure, its store, its jobs and its screens together. */
@NullMarked
package nl.balint.portal.applications.wiring;

import org.jspecify.annotations.NullMarked;

/** Files for tests, made by code: good ones, and ones made to do harm. */
@NullMarked
package nl.balint.portal.documents.internal.samples;

import org.jspecify.annotations.NullMarked;

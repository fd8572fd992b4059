/** How files are found. */
@NullMarked
package nl.balint.cms.definitions.internal.files;

import org.jspecify.annotations.NullMarked;

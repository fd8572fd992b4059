/** The files of all light modules as one space of paths, looked at again and again. */
@NullMarked
package nl.balint.cms.definitions.internal.files;

import org.jspecify.annotations.NullMarked;

/** Fields, what people type in them, what is wrong with it. */
@NullMarked
package nl.balint.cms.forms;

import org.jspecify.annotations.NullMarked;

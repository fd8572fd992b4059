/** How Dutch names are cleaned, written, sorted and looked up; leaf helpers of the members module. */
@NullMarked
package nl.balint.portal.members.internal.text;

import org.jspecify.annotations.NullMarked;

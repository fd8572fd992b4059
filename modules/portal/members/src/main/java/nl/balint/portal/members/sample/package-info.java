/**
 * A fictional society to try, show and measure the house with: always the same. Nobody in it exists. Begin at
 * {@link nl.balint.portal.members.sample.SampleSociety}.
 */
@NullMarked
package nl.balint.portal.members.sample;

import org.jspecify.annotations.NullMarked;

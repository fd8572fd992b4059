/** Made-up applications for a demo; begin at {@link nl.balint.portal.applications.sample.SampleApplications}. */
@NullMarked
package nl.balint.portal.applications.sample;

import org.jspecify.annotations.NullMarked;

/**
 * What happens by itself and what waits for somebody. The {@link nl.balint.cms.workflow.JobClock} runs jobs at their
 * time, once each; {@link nl.balint.cms.workflow.Tasks} keep what somebody has to do;
 * {@link nl.balint.cms.workflow.Terms} counts days and months as the society does.
 */
@NullMarked
package nl.balint.cms.workflow;

import org.jspecify.annotations.NullMarked;

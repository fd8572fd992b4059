/** The clock of jobs, and tasks that wait for somebody. */
@NullMarked
package nl.balint.cms.workflow;

import org.jspecify.annotations.NullMarked;

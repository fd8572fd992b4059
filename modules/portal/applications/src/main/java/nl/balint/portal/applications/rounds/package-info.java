/**
 * What the house does with applications by itself, by the clock of jobs: {@code TermRound} lets terms pass,
 * {@code ReminderRound} reminds, {@code WaitingRound} offers seats that come free, {@code RetentionRound} erases.
 */
@NullMarked
package nl.balint.portal.applications.rounds;

import org.jspecify.annotations.NullMarked;

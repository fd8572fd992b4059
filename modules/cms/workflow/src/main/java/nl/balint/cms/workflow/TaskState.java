package nl.balint.cms.workflow;

import java.time.Instant;

/** Where a task stands. */
public sealed interface TaskState {

    /** It waits. */
    record Open() implements TaskState {}

    /** Somebody has said to do it, so that two do not begin; it waits still. */
    record Taken(String by, Instant at) implements TaskState {}

    /** It has been done, by a person or by the house itself ({@code system}). */
    record Done(String by, Instant at) implements TaskState {}
}

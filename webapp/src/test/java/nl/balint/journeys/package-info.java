/** A person's path through the real server: over HTTP, and in a real browser. Begin at {@code RunningSite}. */
package nl.balint.journeys;

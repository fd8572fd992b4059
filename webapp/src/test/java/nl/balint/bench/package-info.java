/**
 * What {@code bin/bench} starts: yardsticks to measure the server by, and the JMH benchmarks. Nothing here is a test.
 */
package nl.balint.bench;

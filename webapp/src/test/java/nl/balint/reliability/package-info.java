/**
 * What may break and what must still hold (docs/reliability.md). Those with the tag {@code reliability} take long, so
 * {@code bin/test} leaves them out: {@code bin/reliability} runs them. Each prints its figures in one line. Begin at
 * {@code UploadsTest}.
 */
package nl.balint.reliability;

/**
 * Who may what, tried on the running house: every route by every kind of person against the table in
 * {@code routes.yaml}, forged requests, what protects each answer, and crawls for words that only some may read. Begin
 * at {@code AuthorisationTest}.
 */
@NullMarked
package nl.balint.rights;

import org.jspecify.annotations.NullMarked;

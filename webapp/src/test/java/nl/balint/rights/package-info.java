/**
 * Who may what, tried on the running house: every route by every kind of person against the table in
 * {@code routes.yaml}, and a crawl for a word that nobody but the group may see. Begin at {@code AuthorisationTest}.
 */
@NullMarked
package nl.balint.rights;

import org.jspecify.annotations.NullMarked;

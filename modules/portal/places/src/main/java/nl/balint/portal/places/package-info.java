/**
 * Where places are: begin at {@link nl.balint.portal.places.Gazetteer} for names and at
 * {@link nl.balint.portal.places.Postcodes} for postcodes. Names of places are © GeoNames (CC BY 4.0), the outlines of
 * the provinces come from Natural Earth (public domain).
 */
@NullMarked
package nl.balint.portal.places;

import org.jspecify.annotations.NullMarked;

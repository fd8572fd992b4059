/**
 * Published content as JSON for other programs, by the delivery endpoints of light modules. Begin with
 * {@link nl.balint.cms.rendering.delivery.DeliveryRoutes}.
 */
@NullMarked
package nl.balint.cms.rendering.delivery;

import org.jspecify.annotations.NullMarked;

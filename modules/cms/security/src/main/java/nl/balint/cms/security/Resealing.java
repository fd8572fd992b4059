package nl.balint.cms.security;

/**
 * What lies closed with the key of the house, and is closed anew when that key was renewed. To be done while the house
 * is not served; done a second time it finds nothing left.
 */
@FunctionalInterface
public interface Resealing {

    /** Closes with the key in use what is closed with an earlier one; gives how many records that were. */
    int reseal();
}

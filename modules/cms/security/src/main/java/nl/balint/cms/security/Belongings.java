package nl.balint.cms.security;

import java.util.Set;

/**
 * What somebody is at an instant.
 *
 * @param name as others read it
 * @param principals such as {@code group:<id>} and {@code lead:<id>}; only for who gave a second factor
 * @param roles such as {@code secretariaat}; only for who gave a second factor
 */
public record Belongings(String name, Set<String> principals, Set<String> roles) {

    public Belongings {
        principals = Set.copyOf(principals);
        roles = Set.copyOf(roles);
    }
}

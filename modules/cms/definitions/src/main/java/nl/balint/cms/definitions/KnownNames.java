package nl.balint.cms.definitions;

import java.util.Set;

/**
 * What definitions may name that no file of a light module defines.
 *
 * @param modelClasses for which the house has a model
 * @param roles that people may have; with none at all, no role is told to be missing
 */
public record KnownNames(Set<String> modelClasses, Set<String> roles) {

    public static final KnownNames NONE = new KnownNames(Set.of(), Set.of());

    public KnownNames {
        modelClasses = Set.copyOf(modelClasses);
        roles = Set.copyOf(roles);
    }
}

package nl.balint.cms.definitions;

import java.util.List;
import java.util.Set;

/** A template that may be chosen at some place, by everyone or (when any are named) by people with one of the roles. */
public record AvailableComponent(String name, String id, List<String> roles, boolean enabled) {

    public AvailableComponent {
        roles = List.copyOf(roles);
    }

    /** Whether it may be chosen by people with these roles. */
    boolean isFor(Set<String> theirs) {
        return enabled && (roles.isEmpty() || roles.stream().anyMatch(theirs::contains));
    }
}

package nl.balint.cms.definitions;

import java.util.List;

/** A template that may be chosen at some place, by everyone or (when any are named) by people with one of the roles. */
public record AvailableComponent(String name, String id, List<String> roles, boolean enabled) {

    public AvailableComponent {
        roles = List.copyOf(roles);
    }
}

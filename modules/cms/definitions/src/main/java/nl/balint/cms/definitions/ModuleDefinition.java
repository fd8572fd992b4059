package nl.balint.cms.definitions;

import java.util.List;

/** A light module: its folder's name, and what its {@code module.yaml} says, if it has one. */
public record ModuleDefinition(String name, String version, String displayName, List<String> dependencies) {

    public ModuleDefinition {
        dependencies = List.copyOf(dependencies);
    }
}

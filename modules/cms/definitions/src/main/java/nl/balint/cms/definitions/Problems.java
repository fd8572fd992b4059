package nl.balint.cms.definitions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.balint.cms.definitions.internal.yaml.Place;
import nl.balint.cms.definitions.internal.yaml.YamlFailure;

/** Collects what is wrong during one reading; what many definitions include is complained of once. */
final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    void error(Place place, String message) {
        found.add(Problem.error(place, message));
    }

    void error(YamlFailure failure) {
        error(failure.place(), String.valueOf(failure.getMessage()));
    }

    void warning(Place place, String message) {
        found.add(Problem.warning(place, message));
    }

    void warning(Place place, String message, Problem.Want want) {
        found.add(Problem.warning(place, message, want));
    }

    void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    List<Problem> list() {
        return List.copyOf(found);
    }
}

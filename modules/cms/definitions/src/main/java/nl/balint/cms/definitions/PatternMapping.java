package nl.balint.cms.definitions;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mapping from a regular expression; {@code $1} in the target is its first group. */
public record PatternMapping(String name, Pattern pattern, String toUri) implements UriMapping {

    /** As Magnolia weighs them: by groups, not by length. */
    @Override
    public int weight() {
        return pattern.matcher("").groupCount() + 1;
    }

    @Override
    public UriMapping withTarget(String newTarget) {
        return new PatternMapping(name, pattern, newTarget);
    }

    @Override
    public Optional<Target> match(String path) {
        try {
            Matcher matcher = pattern.matcher(new PatientText(path));
            return matcher.matches() ? Optional.of(Target.parse(filled(matcher))) : Optional.empty();
        } catch (PatientText.OutOfPatience | StackOverflowError tooHardForThisPath) {
            return Optional.empty();
        }
    }

    /** Highest group first, so that {@code $1} does not take the start of {@code $12}. */
    private String filled(Matcher matcher) {
        String filled = toUri;
        for (int group = matcher.groupCount(); group >= 0; group--) {
            String found = matcher.group(group);
            filled = filled.replace("$" + group, found == null ? "" : found);
        }
        return filled;
    }
}

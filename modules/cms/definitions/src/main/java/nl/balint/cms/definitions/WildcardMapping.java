package nl.balint.cms.definitions;

import java.util.Optional;

/** A mapping from a path in which {@code *} stands for anything (slashes too) and {@code ?} for one character. */
public record WildcardMapping(String name, String fromUri, Target target) implements UriMapping {

    @Override
    public int weight() {
        return fromUri.length();
    }

    @Override
    public UriMapping withTarget(String newTarget) {
        return new WildcardMapping(name, fromUri, Target.parse(newTarget));
    }

    @Override
    public Optional<Target> match(String path) {
        return matches(path) ? Optional.of(target) : Optional.empty();
    }

    /** Goes back to the last star only, so that no path takes long. */
    private boolean matches(String path) {
        int at = 0;
        int wanted = 0;
        int star = -1;
        int resume = 0;
        while (at < path.length()) {
            if (wanted < fromUri.length() && fits(fromUri.charAt(wanted), path.charAt(at))) {
                at++;
                wanted++;
            } else if (wanted < fromUri.length() && fromUri.charAt(wanted) == '*') {
                star = wanted++;
                resume = at;
            } else if (star >= 0) {
                wanted = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        return fromUri.substring(wanted).chars().allMatch(rest -> rest == '*');
    }

    private static boolean fits(char wanted, char actual) {
        return wanted != '*' && (wanted == '?' || wanted == actual);
    }
}

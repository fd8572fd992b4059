package nl.balint.cms.content;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * On whose behalf content is opened: the principals of somebody at this instant. Oak's access control decides what
 * exists for them. A principal is written as {@code member:emma}, {@code group:utrecht} or {@code role:editor}.
 */
public record Access(Set<String> principals) {

    static final String EVERYONE_NAME = "everyone";
    private static final String SYSTEM_NAME = "system";
    private static final Pattern PRINCIPAL = Pattern.compile("[a-z]+:[^\\p{Cntrl}]{1,200}");

    /** The house itself: may everything. Never made from what a visitor sends. */
    public static final Access SYSTEM = new Access(Set.of(SYSTEM_NAME));

    /** A visitor who has not signed in. */
    public static final Access ANONYMOUS = new Access(Set.of(EVERYONE_NAME));

    public Access {
        principals = Set.copyOf(principals);
        if (!principals.equals(Set.of(SYSTEM_NAME))) {
            principals.forEach(Access::check);
            if (!principals.contains(EVERYONE_NAME)) {
                throw new IllegalArgumentException("'everyone' belongs to each set of principals: " + principals);
            }
        }
    }

    /** Somebody with these principals, who is also one of everyone. */
    public static Access of(String... principals) {
        Set<String> all = new HashSet<>(Arrays.asList(principals));
        all.add(EVERYONE_NAME);
        return new Access(all);
    }

    public boolean isSystem() {
        return principals.contains(SYSTEM_NAME);
    }

    /** The name that is kept with what this person changes: that of the member or user among the principals. */
    public String who() {
        if (isSystem()) {
            return SYSTEM_NAME;
        }
        return principals.stream()
                .filter(principal -> principal.startsWith("user:") || principal.startsWith("member:"))
                .map(principal -> principal.substring(principal.indexOf(':') + 1))
                .sorted()
                .findFirst()
                .orElse("anonymous");
    }

    static void check(String principal) {
        if (!principal.equals(EVERYONE_NAME) && !PRINCIPAL.matcher(principal).matches()) {
            throw new IllegalArgumentException(
                    "A principal is 'everyone' or looks like member:emma, not '" + principal + "'");
        }
    }
}
